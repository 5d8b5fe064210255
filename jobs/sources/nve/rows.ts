import { AppError } from '#domain/errors.ts';
import { parseShape } from '../parse-shape.ts';
import { Answer, Saved, type SavedRow } from './schema.ts';

/** One area in one week, of either form. */
export interface Row {
	/** `NO` or `NO1` to `NO5`. */
	readonly region: string;
	readonly year: number;
	readonly week: number;
	readonly percent: number | null;
}

/** `NO` is the country, `EL` a price area; `VASS` are watercourse regions, numbered alike and not taken. */
const KINDS: Readonly<Record<string, (number: number) => string>> = {
	NO: () => 'NO',
	EL: (number) => `NO${number}`
};
const REGION = /^(?:NO[1-5]?|Norge)$/;

/**
 * What the areas hold, in TWh, where it is known: rows of price area 3 and of watercourse region 3 come under one name,
 * with 9 and 28 TWh. Dams are built slowly; a quarter more or less is still the same area.
 */
const CAPACITY_TWH: Readonly<Record<string, number>> = { NO: 87.41, NO3: 9.12, NO4: 20.87 };
const CAPACITY_TOLERANCE = 0.25;

/** The rows of the price areas and the country. Throws SOURCE_CHANGED. */
export const readRows = (json: unknown): Row[] =>
	Array.isArray(json)
		? readAnswer(json)
		: readSaved(parseShape(Saved, json, 'rows of reservoirs').data);

/** Multiplied as the bundled figures were, so that the same figure is not a revision in its last digit. */
const readAnswer = (json: unknown): Row[] =>
	parseShape(Answer, json, 'rows of reservoirs').flatMap((row) => {
		const region = KINDS[row.omrType]?.(row.omrnr);
		if (region === undefined || !REGION.test(region)) return [];
		const percent = row.fyllingsgrad === null ? null : row.fyllingsgrad * 100;
		return [{ region, year: row.iso_aar, week: row.iso_uke, percent }];
	});

function readSaved(rows: readonly SavedRow[]): Row[] {
	return [...Map.groupBy(rows, ({ area }) => area)].flatMap(([area, ofArea]) => {
		if (!REGION.test(area)) return [];
		const region = area === 'Norge' ? 'NO' : area;
		return ofOneKind(region, ofArea).map(({ year, week, fillPct }) => ({
			...{ region, year, week, percent: fillPct }
		}));
	});
}

/** All rows when the area is unmistakable, else those that hold what the price area holds. */
function ofOneKind(region: string, rows: readonly SavedRow[]): readonly SavedRow[] {
	const weeks = new Set(rows.map(({ year, week }) => `${year} ${week}`));
	const expected = CAPACITY_TWH[region];
	if (expected === undefined) {
		if (weeks.size === rows.length) return rows;
		throw changed(`rows of two areas are both called ${region}, and what it holds is not known`);
	}
	const found = rows.filter(({ capacityTWh }) => isNear(capacityTWh, expected));
	if (found.length > 0) return found;
	throw changed(
		`expected ${region} to hold about ${expected} TWh, found ${rows[0]?.capacityTWh ?? 0}`
	);
}

const isNear = (capacity: number, expected: number) =>
	Math.abs(capacity / expected - 1) <= CAPACITY_TOLERANCE;

const changed = (what: string) => new AppError('SOURCE_CHANGED', `NVE: ${what}`);
