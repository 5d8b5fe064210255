import { expect, test } from 'vitest';
import { describeSeries, findIndicator } from '#domain/indicators.ts';
import { findSeriesKeyParts } from '#domain/series.ts';
import { TABLES } from './tables.ts';
import type { Content, Meaning, Part, Table, UnitForm } from './table.ts';

/** Codes for the variables whose codes come and go. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
	Region: ['0', '50', '5001', '1567', 'F-50', 'K-5001'],
	Treslag: ['1110', '1142', '1410', '3800', 'Treslag2b']
};
const UNITS: Readonly<Record<UnitForm, readonly string[]>> = {
	index: ['index', 'index 2000=100', 'index 2015=100', 'index 2021=100', 'index 2025=100'],
	dwellings: ['dwellings'],
	'1000 m2': ['1000 m2'],
	'1000 NOK': ['1000 NOK'],
	'million NOK': ['million NOK'],
	'NOK per m3': ['NOK/m3'],
	m3: ['m3'],
	tonnes: ['tonnes'],
	GWh: ['GWh'],
	number: ['bankruptcies']
};

const partsOf = (variable: string, meaning: Meaning): Part[] =>
	typeof meaning === 'function'
		? (SAMPLES[variable] ?? []).flatMap((code) => meaning(code) ?? [])
		: Object.values(meaning);

/** Every key that the table can give, with the content it comes from. */
function listKeys({ variables, contents }: Table) {
	let rows: { parts: Part[]; content?: Content }[] = [{ parts: [] }];
	for (const [variable, meaning] of Object.entries(variables)) {
		rows = rows.flatMap(({ parts }) =>
			partsOf(variable, meaning).map((part) => ({ parts: [...parts, part] }))
		);
	}
	return rows.flatMap(({ parts }) =>
		Object.values(contents).map((content) => ({ parts: [...parts, content], content }))
	);
}

const join = (texts: (string | undefined)[]) => texts.filter((text) => text).join('-');

test.each(TABLES)('the catalogue knows every series of table $id, in its unit', (table) => {
	const keys = listKeys(table);
	expect(keys.length).toBeGreaterThan(0);

	for (const { parts, content } of keys) {
		const indicator = join(parts.map((part) => part.indicator));
		const breakdown = join(parts.map((part) => part.breakdown));
		const identity = describeSeries({ indicator, breakdown, region: 'NO', frequency: 'A' });

		expect(identity?.dataset, `${indicator} ${breakdown}`).toBe(table.id);
		expect(UNITS[content.unit]).toContain(identity?.unit);
		if (content.unit === 'index') {
			const base = table.baseYear === null ? 'index' : `index ${table.baseYear}=100`;
			expect(findIndicator(indicator)?.unit).toBe(base);
		}
	}
});

test.each(TABLES)('table $id is probed by a series of its own', ({ id, probe }) => {
	expect(describeSeries(findSeriesKeyParts(probe)!)?.dataset).toBe(id);
});

test('no table stands twice', () => {
	const ids = TABLES.map(({ id }) => id);

	expect(new Set(ids).size).toBe(ids.length);
});
