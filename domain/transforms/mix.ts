/** A part of a total in two periods: what was sold, and for how much. */
export interface Part {
	readonly id: string;
	/** m³ or another amount, before and after. */
	readonly volume: readonly [number, number];
	/** NOK, before and after. */
	readonly value: readonly [number, number];
}

export interface PriceEffects {
	/** Average price before and after, NOK per m³. */
	readonly before: number;
	readonly after: number;
	/** `Σ s⁰·Δp`: what prices alone did. */
	readonly price: number;
	/** `Σ p¹·Δs`: what another mix of assortments did. */
	readonly mix: number;
}

/**
 * The change of an average price in the parts that prices and mix had in it (D-MIX); they add up to it exactly.
 * A part without volume in one of the periods has no price there: its price in the other stands for both, so that
 * its coming or going is mix. Undefined when a total has no volume.
 */
export function decomposePrice(parts: readonly Part[]): PriceEffects | undefined {
	const [v0, v1] = [total(parts, 'volume', 0), total(parts, 'volume', 1)];
	if (!(v0 > 0 && v1 > 0)) return undefined;
	let [price, mix] = [0, 0];
	for (const { volume, value } of parts) {
		const [p0, p1] = pricesOf(volume, value);
		const [s0, s1] = [volume[0] / v0, volume[1] / v1];
		price += s0 * (p1 - p0);
		mix += p1 * (s1 - s0);
	}
	return {
		before: total(parts, 'value', 0) / v0,
		after: total(parts, 'value', 1) / v1,
		...{ price, mix }
	};
}

const total = (parts: readonly Part[], of: 'volume' | 'value', at: 0 | 1): number =>
	parts.reduce((sum, part) => sum + part[of][at], 0);

function pricesOf(volume: Part['volume'], value: Part['value']): [number, number] {
	const p0 = volume[0] === 0 ? undefined : value[0] / volume[0];
	const p1 = volume[1] === 0 ? undefined : value[1] / volume[1];
	return [p0 ?? p1 ?? 0, p1 ?? p0 ?? 0];
}

export interface ValueEffects {
	readonly before: number;
	readonly after: number;
	/** `p̄⁰·ΔV`: more or less sold at the old average price. */
	readonly volume: number;
	/** `V¹·price effect` and `V¹·mix effect` of decomposePrice. */
	readonly price: number;
	readonly mix: number;
}

/** The change of a gross value in volume, price and mix; they add up to it exactly. */
export function decomposeValue(parts: readonly Part[]): ValueEffects | undefined {
	const effects = decomposePrice(parts);
	if (effects === undefined) return undefined;
	const [v0, v1] = [total(parts, 'volume', 0), total(parts, 'volume', 1)];
	return {
		...{ before: total(parts, 'value', 0), after: total(parts, 'value', 1) },
		volume: effects.before * (v1 - v0),
		...{ price: v1 * effects.price, mix: v1 * effects.mix }
	};
}

/** Herfindahl–Hirschman index, `10 000·Σ share²` (D-HHI); undefined without a positive total or with a negative part. */
export function concentration(amounts: readonly number[]): number | undefined {
	const all = amounts.reduce((sum, amount) => sum + amount, 0);
	if (!(all > 0) || amounts.some((amount) => amount < 0)) return undefined;
	return 10_000 * amounts.reduce((sum, amount) => sum + (amount / all) ** 2, 0);
}
