/** A dataset of Eurostat: which cells of it are taken, and which series they are. */
export interface EurostatDataset {
	readonly id: string;
	readonly indicator: string;
	/** Dimension → the one code that is asked for. Unit and adjustment are among them, and so are never another. */
	readonly fixed: Readonly<Record<string, string>>;
	/** The dimension whose codes are the breakdowns, or the only breakdown. */
	readonly breakdown:
		string | { readonly dimension: string; readonly codes: Readonly<Record<string, string>> };
	/** First period asked for, in Eurostat's form. */
	readonly since: string;
}

/** Code of a country at Eurostat → region. */
export const COUNTRIES: Readonly<Record<string, string>> = {
	NO: 'NO',
	SE: 'SE',
	FI: 'FI',
	EU27_2020: 'EU'
};

export const DATASETS: readonly EurostatDataset[] = [
	{
		id: 'sts_inppd_m',
		indicator: 'ppi-wood-eurostat',
		fixed: { freq: 'M', indic_bt: 'PRC_PRR_DOM', nace_r2: 'C16', s_adj: 'NSA', unit: 'I21' },
		breakdown: 'domestic',
		since: '2000-01'
	},
	{
		id: 'sts_inpr_m',
		indicator: 'production-wood-eurostat',
		fixed: { freq: 'M', indic_bt: 'PRD', nace_r2: 'C16', s_adj: 'SCA', unit: 'I21' },
		breakdown: 'seasonally-adjusted',
		since: '2000-01'
	},
	{
		id: 'sts_cobp_m',
		indicator: 'building-permits-eurostat',
		fixed: { freq: 'M', cpa2_1: 'CPA_F41001_41002', s_adj: 'SCA', unit: 'I21' },
		breakdown: {
			dimension: 'indic_bt',
			codes: { BPRM_DW: 'dwellings', BPRM_SQM: 'floor-area' }
		},
		since: '2000-01'
	},
	{
		id: 'for_vol_efa',
		indicator: 'removals-eurostat',
		fixed: { freq: 'A', stk_flow: 'RMOV', indic_fo: 'FOR', unit: 'THS_M3' },
		breakdown: 'total',
		since: '2000'
	}
];
