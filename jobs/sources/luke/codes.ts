import type { PxLimits, PxSelection } from '../pxweb.ts';

export const TABLE = '0100_teokau';
export const TABLE_PATH = '/met/teokau/kk/0100_teokau.px';
export const LIMITS: PxLimits = { maxCells: 1_000_000, maxValues: 10_000 };

/** A content: the series it fills, and the unit that its label must name. */
interface Content {
	readonly indicator: string;
	readonly unit: RegExp;
}

export const CONTENTS: Readonly<Record<string, Content>> = {
	E_M3: { indicator: 'roundwood-price-finland', unit: /EUR\/m(³|3)/ },
	M3T: { indicator: 'roundwood-trade-finland', unit: /1[ ,.]?000 m(³|3)/ }
};

export const SALES: Readonly<Record<string, string>> = { PKAUP: 'standing', HKAUP: 'delivery' };

export const ASSORTMENTS: Readonly<Record<string, string>> = {
	TUK_MA: 'pine-logs',
	TUK_KU: 'spruce-logs',
	TUK_KO: 'birch-logs',
	KUI_MA: 'pine-pulpwood',
	KUI_KU: 'spruce-pulpwood',
	KUI_KO: 'birch-pulpwood'
};

export const COUNTRY = 'SSS';

/** Variables by what they are; the time is `M`. */
export const VARIABLES = {
	content: 'INFO',
	month: 'M',
	region: 'MPKH',
	sale: 'KAUP',
	assortment: 'PTL'
} as const;

export const WANTED: PxSelection = {
	[VARIABLES.content]: Object.keys(CONTENTS),
	[VARIABLES.region]: [COUNTRY],
	[VARIABLES.sale]: Object.keys(SALES),
	[VARIABLES.assortment]: Object.keys(ASSORTMENTS)
};
