import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ParsedDocument } from '../source.ts';
import { parse } from './parse.ts';

const RECORDED = '../shared/payloads/fred';

const toDocument = (bytes: Uint8Array, name: string) => ({
	...{ name, url: null, headers: {}, bytes },
	fetchedAt: new Date('2026-01-05T15:30:00Z')
});
const parseText = (text: string, name = 'file.csv') =>
	parse(toDocument(new TextEncoder().encode(text), name));
const observationsOf = ({ series }: ParsedDocument) =>
	series.flatMap((entry) => entry.observations);

/** Invented figures in the publisher's form. */
const ROWS = '2025-11-01,.\n2025-12-01,251.5\n';
const EXPECTED = [
	{ start: new Date('2025-11-01'), value: null, status: 'missing' },
	{ start: new Date('2025-12-01'), value: 251.5, status: 'final' }
];

test.each(['observation_date', 'DATE'])(
	'reads the header with %s; a point alone is missing',
	async (date) => {
		const parsed = await parseText(`${date},WPU081\n${ROWS}`);

		expect(parsed.series.map(({ identity }) => identity.key)).toEqual(['lumber-ppi.US.total.M']);
		expect(observationsOf(parsed)).toEqual(EXPECTED);
	}
);

test('reads the answer of the API, which says its series only by name', async () => {
	const rows = EXPECTED.map(({ start, value }) => ({
		date: start.toISOString().slice(0, 10),
		value: value === null ? '.' : String(value)
	}));
	const json = JSON.stringify({ units: 'lin', observations: rows });

	expect(observationsOf(await parseText(json, 'fred-WPU081.json'))).toEqual(EXPECTED);
	await expect(parseText(json, 'answer.json')).rejects.toThrow(/does not tell the series/);
	await expect(parseText(json.replace('"lin"', '"pch"'), 'fred-WPU081.json')).rejects.toThrow(
		/expected figures as published/
	);
});

test('refuses another series, and a page in place of a table', async () => {
	await expect(parseText(`DATE,WPU999\n${ROWS}`)).rejects.toThrow(
		/expected one of WPU081, found WPU999/
	);
	await expect(parseText('<!doctype html>')).rejects.toThrow(/found no header/);
});

test('keeps aside a row that is no month', async () => {
	const { rejections } = await parseText(
		`DATE,WPU081\n${ROWS}2026-01-15,250\n2026-02-01,1\n2026-03-01,1\n`
	);

	expect(rejections).toEqual([
		{ sheet: null, row: 4, reason: 'expected the first day of a month', content: '2026-01-15,250' }
	]);
});

test.skipIf(!existsSync(RECORDED))(
	'two recorded vintages differ in the months that were revised (../shared/payloads)',
	async () => {
		const read = async (name: string) =>
			new Map(
				observationsOf(
					await parse(toDocument(readFileSync(`${RECORDED}/WPU081_${name}_header.csv`), name))
				).map(({ start, value }) => [start.toISOString().slice(0, 7), value])
			);
		const [older, newer] = [await read('old'), await read('new')];

		const differing = [...older].filter(([month, value]) => newer.get(month) !== value);
		expect(newer.get('1926-01')).toBe(8.3);
		expect([...newer.keys()].at(-1)).toBe('2025-09');
		expect(differing).toEqual([
			['2023-07', 263.497],
			['2023-08', 253.94],
			['2023-09', 251.843],
			['2023-10', 248.015]
		]);
	}
);
