import { formatCompact, formatNumber } from '#domain/format.ts';
import type { Language } from '#domain/units.ts';

/** A tick of a value axis, with the decimals that its step needs: `0,5`, `120 000`, `1,2 mill.`. */
export function axisText(y: number, step: number, lang: Language): string {
	if (Math.abs(y) >= 1e6 && step >= 1e5) return formatCompact(y, lang);
	const decimals = step >= 1 ? 0 : Math.min(6, Math.ceil(-Math.log10(step)));
	return formatNumber(y, lang, decimals);
}
