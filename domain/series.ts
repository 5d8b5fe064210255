import { FREQUENCIES, type Frequency } from './period.ts';

/** What a quantity is measured as; figures of two bases are never added or compared without a named factor. */
export type Basis =
	'under-bark' | 'over-bark' | 'solid' | 'loose' | 'sawn' | 'pieces' | 'tonnes' | 'none';

/** The parts that a series key is made of. */
export interface SeriesKeyParts {
	/** Id of the indicator in the catalogue, such as `roundwood-removals`. */
	readonly indicator: string;
	/** `NO`, a county `NO-50`, a municipality `NO-5006`, a price area `NO3`, or another country `US`. */
	readonly region: string;
	/** `industrial`, `spruce-sawlogs`, a category code such as `1140`, or what else the indicator is split by. */
	readonly breakdown: string;
	readonly frequency: Frequency;
}

/** What makes a series that series. Unit, basis and dataset are part of it: a change of one is another series. */
export interface SeriesIdentity extends SeriesKeyParts {
	readonly key: string;
	/** Unit code of units.ts, such as `m3` or `NOK/m3`. */
	readonly unit: string;
	readonly basis: Basis;
	/** Id of the source, such as `landbruksdirektoratet`. */
	readonly source: string;
	/** The publication within the source, such as `county-month`. */
	readonly dataset: string;
	readonly name: LocalText;
}

/** A text in the two languages of the product. */
export interface LocalText {
	readonly nb: string;
	readonly en: string;
}

const KEY = /^([a-z0-9-]+)\.([A-Z]{2,3}[0-9]?(?:-[0-9]{2,4})?)\.([a-z0-9-]+)\.([A-Z]{1,2})$/;

export const formatSeriesKey = ({ indicator, region, breakdown, frequency }: SeriesKeyParts) =>
	`${indicator}.${region}.${breakdown}.${frequency}`;

/** The parts of `indicator.region.breakdown.frequency`, or undefined when it is no series key. */
export function findSeriesKeyParts(key: string): SeriesKeyParts | undefined {
	const match = KEY.exec(key);
	if (match === null) return undefined;
	const [, indicator = '', region = '', breakdown = '', letter = ''] = match;
	const frequency = FREQUENCIES.find((candidate) => candidate === letter);
	return frequency && { indicator, region, breakdown, frequency };
}
