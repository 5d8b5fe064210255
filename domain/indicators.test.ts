import { expect, test } from 'vitest';
import { describeSeries, INDICATORS } from './indicators.ts';
import { findSeriesKeyParts } from './series.ts';
import { isUnit } from './units.ts';

const breakdowns = INDICATORS.flatMap((indicator) =>
	indicator.breakdowns.map((breakdown) => ({ indicator, breakdown }))
);
const frequencyOf = ({ dataset }: (typeof INDICATORS)[number]) =>
	typeof dataset === 'string' ? 'M' : Object.keys(dataset)[0];

test('no two indicators have one id or one name', () => {
	for (const list of [
		INDICATORS.map(({ id }) => id),
		INDICATORS.map(({ name }) => name.nb),
		INDICATORS.map(({ name }) => name.en)
	]) {
		expect(list.filter((entry, index) => list.indexOf(entry) !== index)).toEqual([]);
	}
});

test('every breakdown makes a series key that reads back to itself, and has a name of its own', () => {
	const names = breakdowns.map(({ indicator, breakdown }) => {
		const parts = findSeriesKeyParts(
			`${indicator.id}.NO.${breakdown.id}.${frequencyOf(indicator)}`
		);

		expect(parts, `${indicator.id} ${breakdown.id}`).toBeDefined();
		return describeSeries(parts!)!.name;
	});

	for (const lang of ['nb', 'en'] as const) {
		const list = names.map((name) => name[lang]);
		expect(list.filter((entry, index) => list.indexOf(entry) !== index)).toEqual([]);
	}
});

test('every unit has its words in both languages', () => {
	expect(INDICATORS.filter(({ unit }) => !isUnit(unit)).map(({ id }) => id)).toEqual([]);
});
