import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FUNCTION_NAMES } from '#domain/formula/functions.ts';
import { FORMULA_NAMES } from '#domain/formula/names.ts';
import type { Observation } from '#domain/observation.ts';
import { openApi, type TestApi } from '#tests/support/api.ts';

/* Every example of docs/guides/write-a-formula.md, over the bundled, real figures. */

let api: TestApi;
beforeAll(async () => {
	api = await openApi([
		...[2021, 2022, 2024].map((year) => `timber-county-month-${year}.csv`),
		...['norges-bank-exchange-rates.csv', 'norges-bank-policy-rate.csv', 'ssb-consumer-prices.csv']
	]);
});
afterAll(() => api.close());

async function ask<T>(expression = ''): Promise<T> {
	const response = await api.get(`/formula?${new URLSearchParams({ expression }).toString()}`);
	// The test is about what is in it.
	return (await response.json()) as T;
}

const GUIDE = readFileSync('docs/guides/write-a-formula.md', 'utf8');

/** The rows of the table in a section of the guide, of each row the texts in code. */
function readTable(section: number): string[][] {
	const text = GUIDE.split(/^## /m).find((part) => part.startsWith(`${section}.`))!;
	const rows = text.split('\n').filter((line) => line.startsWith('| `'));
	return rows.map((row) =>
		row
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'))
	);
}

test('the guide lists every function and every name', () => {
	const functions = readTable(3).map(([call]) => call!.split('(')[0]);

	expect(functions).toEqual(FUNCTION_NAMES);
	expect(readTable(4)).toEqual(FORMULA_NAMES.map(({ name, key }) => [name, key]));
});

test.each(readTable(5))('as the guide says, %s is in %s', async (formula, unit) => {
	const answer = await ask<{ unit: string; observations: Observation[] }>(formula);

	expect(answer.unit).toBe(unit);
	expect(answer.observations.some(({ value }) => value !== null)).toBe(true);
});

test.each(readTable(6))('as the guide says, %s is %s at %s', async (formula, ...wrong) => {
	const problem = await ask(formula);

	const [code, position, length] = wrong;
	expect(problem).toMatchObject({ code, position: Number(position), length: Number(length) });
});
