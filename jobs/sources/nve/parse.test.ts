import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ParsedDocument } from '../source.ts';
import { parse } from './parse.ts';

const RECORDED = '../shared/data/original/nve_magasin_no3.json';

const parseBytes = (bytes: Uint8Array) =>
	parse({ name: 'x', url: null, headers: {}, bytes, fetchedAt: new Date('2026-01-07') });
const parseJson = (json: unknown) => parseBytes(new TextEncoder().encode(JSON.stringify(json)));
const levels = ({ series }: ParsedDocument) =>
	Object.fromEntries(
		series.map(({ identity, observations }) => [
			identity.region,
			observations.map(({ start, value }) => [start.toISOString().slice(0, 10), value])
		])
	);

/** Invented levels in the form of the service. */
const answer = (omrType: string, omrnr: number, changes: object = {}) => ({
	...{ dato_Id: '2021-01-03', omrType, omrnr, iso_aar: 2020, iso_uke: 53, fyllingsgrad: 0.5 },
	...changes
});
/** And in the form that a program saved. */
const saved = (area: string, capacityTWh: number, changes: object = {}) => ({
	...{ year: 2020, week: 53, area, fillPct: 50, capacityTWh },
	...changes
});

test('takes price areas and the country, not the watercourse region of the same number', async () => {
	const rows = [
		answer('NO', 0, { fyllingsgrad: 0.25 }),
		answer('EL', 3),
		answer('VASS', 3, { fyllingsgrad: 0.75 })
	];

	expect(levels(await parseJson(rows))).toEqual({
		NO: [['2020-12-28', 25]],
		NO3: [['2020-12-28', 50]]
	});
});

test('tells rows under one name apart by what the area holds', async () => {
	const data = [saved('NO3', 28.1, { fillPct: 90 }), saved('NO3', 9.2), saved('NO1', 6)];

	expect(levels(await parseJson({ data }))).toEqual({
		NO3: [['2020-12-28', 50]],
		NO1: [['2020-12-28', 50]]
	});
});

test('refuses rows under one name that cannot be told apart', async () => {
	await expect(parseJson({ data: [saved('NO1', 6), saved('NO1', 30)] })).rejects.toThrow(
		/two areas are both called NO1/
	);
	await expect(parseJson({ data: [saved('NO3', 28.1)] })).rejects.toThrow(
		/expected NO3 to hold about 9.12 TWh, found 28.1/
	);
});

test('keeps aside a week that is not in the year, and a level in another measure', async () => {
	const good = Array.from({ length: 10 }, (_, week) => answer('EL', 3, { iso_uke: week + 1 }));
	const { rejections, rowsRead } = await parseJson([
		...good,
		answer('EL', 3, { iso_aar: 2021 }),
		answer('EL', 3, { fyllingsgrad: 50 })
	]);

	expect(rowsRead).toBe(12);
	expect(rejections.map(({ reason, content }) => `${reason}: ${content}`)).toEqual([
		'no such week: NO3 2021-W53 50',
		'not a share of what it holds: NO3 2020-W53 5000'
	]);
});

test('a week without a level is missing', async () => {
	const { series } = await parseJson([answer('EL', 3, { fyllingsgrad: null })]);

	expect(series[0]?.observations[0]).toMatchObject({ value: null, status: 'missing' });
});

test('names the place where an answer has another shape', async () => {
	await expect(parseJson([{ omrType: 'EL' }])).rejects.toThrow(
		/expected rows of reservoirs, but 0.omrnr/
	);
});

test.skipIf(!existsSync(RECORDED))(
	'reads the recorded rows of NO3 as the bundle has them (../shared/data/original)',
	async () => {
		const recorded = levels(await parseBytes(readFileSync(RECORDED)));
		const bundled = levels(await parseBytes(readFileSync('bundle/nve-reservoirs.csv')));

		expect(recorded['NO3']).toHaveLength(1598);
		expect(recorded['NO3']).toEqual(bundled['NO3']);
	}
);
