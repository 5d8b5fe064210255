import { expect, test } from 'vitest';
import { splitSelection } from './split-selection.ts';

const codes = (count: number) => Array.from({ length: count }, (_, index) => String(index));
const selection = [
	{ variableCode: 'Region', valueCodes: codes(3) },
	{ variableCode: 'Tid', valueCodes: codes(10) }
];
const cellsOf = (part: readonly { readonly valueCodes: readonly string[] }[]) =>
	part.reduce((product, { valueCodes }) => product * valueCodes.length, 1);

test('leaves a selection under the limit as it is', () => {
	expect(splitSelection(selection, 30)).toEqual([selection]);
});

test.each([29, 10, 7, 3, 1])(
	'cuts into parts of at most %i cells, with every cell once',
	(limit) => {
		const parts = splitSelection(selection, limit);

		expect(Math.max(...parts.map(cellsOf))).toBeLessThanOrEqual(limit);
		expect(parts.reduce((sum, part) => sum + cellsOf(part), 0)).toBe(30);
		const cells = parts.flatMap(([region, time]) =>
			region!.valueCodes.flatMap((r) => time!.valueCodes.map((t) => `${r} ${t}`))
		);
		expect(new Set(cells).size).toBe(30);
	}
);
