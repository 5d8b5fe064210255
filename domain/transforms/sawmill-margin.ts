/** Prices and assumptions of the model, per cubic metre; a model, not anybody's accounts. */
export interface MarginInput {
	/** NOK per m³ sawnwood. */
	readonly sawnwood: number;
	/** NOK per m³ solid of chips, sawdust and bark. */
	readonly chips: number;
	readonly sawdust: number;
	readonly bark: number;
	/** NOK per m³ sawlog under bark, at the roadside. */
	readonly log: number;
	/** NOK per m³ for transport and the seller's margin. */
	readonly transport: number;
	readonly yields?: Yields;
}

/** Shares of a cubic metre of sawlog that become each product. */
export interface Yields {
	readonly sawnwood: number;
	readonly chips: number;
	readonly sawdust: number;
	readonly bark: number;
}

/** Treindustrien's flow of a cubic metre: sawnwood 51, chips 26, sawdust 14, dry by-products 4 per cent. */
export const DEFAULT_YIELDS: Yields = { sawnwood: 0.51, chips: 0.26, sawdust: 0.14, bark: 0.04 };

/** Gross margin of sawing: `y_s·P_s + y_c·P_c + y_d·P_d + y_b·P_b − (P_log + t)`, and that per m³ sawnwood (D-MARG). */
export function sawmillMargin({ yields = DEFAULT_YIELDS, ...prices }: MarginInput): {
	/** NOK per m³ sawlog under bark. */
	readonly perLog: number;
	/** NOK per m³ sawnwood. */
	readonly perSawnwood: number;
} {
	const income =
		yields.sawnwood * prices.sawnwood +
		yields.chips * prices.chips +
		yields.sawdust * prices.sawdust +
		yields.bark * prices.bark;
	const perLog = income - (prices.log + prices.transport);
	return { perLog, perSawnwood: perLog / yields.sawnwood };
}
