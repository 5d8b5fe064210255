import { isCounty } from '#domain/regions.ts';
import type { Part } from './table.ts';

/** Sør-Trøndelag, Nord-Trøndelag, Trøndelag, and the two that came over from Møre og Romsdal. */
const TRONDELAG = /^((16|17|50)\d\d|1567|1571)$/;

/** The country, the counties of all times, and the municipalities of Trøndelag, as reported. */
export function asReported(code: string): Part | undefined {
	if (code === '0') return { region: 'NO' };
	return isCounty(code) || TRONDELAG.test(code) ? { region: `NO-${code}` } : undefined;
}

/** `F-50` and `K-5001` are sums in today's borders, all years back. */
export function inBordersOfToday(code: string): Part | undefined {
	const [kind, number = ''] = code.split('-');
	if (kind === 'F' && isCounty(number)) return { region: `NO-${number}` };
	return kind === 'K' && TRONDELAG.test(number) ? { region: `NO-${number}` } : undefined;
}
