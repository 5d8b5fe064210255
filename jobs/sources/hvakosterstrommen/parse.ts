import { AppError } from '#domain/errors.ts';
import { formatPeriodId } from '#domain/period.ts';
import { createParsedDocument, type Outcome } from '../parsed-document.ts';
import { parseJson } from '../parse-json.ts';
import { parseShape } from '../parse-shape.ts';
import { isSnapshot, parseSnapshotOf } from '../snapshot.ts';
import type { ParsedDocument, RawDocument } from '../source.ts';
import { readDay, type Day } from './intervals.ts';
import { DayPrices, type DayPrice } from './schema.ts';

const KWH_PER_MWH = 1000;
/** Of prices per kWh in five decimals, so that a sum of binary fractions does not show. */
const DECIMALS = 6;
/** As in `2026/01-31_NO3.json`: the area stands nowhere else, the day also in the prices. */
const NAME = /(?:(\d{4})[/-])?(\d{2}-\d{2})_(NO[1-5])\.json/;

const CURRENCIES = [
	{ indicator: 'electricity-price-area', field: 'NOK_per_kWh' },
	{ indicator: 'electricity-price-area-eur', field: 'EUR_per_kWh' }
] as const;
type Field = (typeof CURRENCIES)[number]['field'];

const parseSnapshot = parseSnapshotOf('hvakosterstrommen');

/** Takes bundled snapshots, and the prices of one day and price area. */
export async function parse(document: RawDocument): Promise<ParsedDocument> {
	if (isSnapshot(document)) return parseSnapshot(document);
	const prices = parseShape(DayPrices, parseJson(document.bytes), 'prices of a day');
	const day = readDay(prices);
	const region = getArea(document, day);
	return createParsedDocument(
		'Hva koster strømmen',
		CURRENCIES.flatMap(({ indicator, field }) => [
			...listPrices(day, { indicator, region, field }),
			readMean(day, { indicator, region, field })
		])
	);
}

interface Target {
	readonly indicator: string;
	readonly region: string;
	readonly field: Field;
}

const listPrices = (
	{ frequency, intervals }: Day,
	{ indicator, region, field }: Target
): Outcome[] =>
	intervals.map(({ start, price }) => ({
		parts: { indicator, region, breakdown: 'spot', frequency },
		observation: { start, value: perMwh(price, field), status: 'final' }
	}));

/** A day with a hole has no mean: the hours that are there do not stand for those that are not. */
function readMean({ day, intervals, isWhole }: Day, { indicator, region, field }: Target): Outcome {
	const id = formatPeriodId({ frequency: 'D', start: day });
	if (!isWhole) {
		const reason = `no daily mean: ${intervals.length} intervals are not the whole day`;
		return { sheet: null, row: null, reason, content: `${indicator} ${region} ${id}` };
	}
	const sum = intervals.reduce((total, { price }) => total + price[field], 0);
	return {
		parts: { indicator, region, breakdown: 'mean', frequency: 'D' },
		observation: {
			start: day,
			value: round((sum / intervals.length) * KWH_PER_MWH),
			status: 'final'
		}
	};
}

const perMwh = (price: DayPrice, field: Field) => round(price[field] * KWH_PER_MWH);
const round = (value: number) => Number(value.toFixed(DECIMALS));

/** Throws SOURCE_CHANGED when neither name nor address tells the area, or they tell another day. */
function getArea({ name, url }: RawDocument, { day }: Day): string {
	const [, year, monthDay = '', area] = NAME.exec(url ?? '') ?? NAME.exec(name) ?? [];
	const found = formatPeriodId({ frequency: 'D', start: day });
	if (area === undefined) {
		throw changed(`expected a name such as ${found}_NO3.json that tells the price area`, name);
	}
	const expected = `${year ?? found.slice(0, 4)}-${monthDay}`;
	if (expected !== found) throw changed(`expected prices of ${expected}`, found);
	return area;
}

const changed = (expected: string, found: string) =>
	new AppError('SOURCE_CHANGED', `Hva koster strømmen: ${expected}, found ${found}`);
