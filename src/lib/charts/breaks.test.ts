import { expect, test } from 'vitest';
import { listNotes, placeBreaks } from './breaks.ts';

const extent = [0, 100] as const;

test('a lonely short break is named in the plot', () => {
	const placed = placeBreaks([{ x: 40, label: 'New counties' }], extent);

	expect(placed).toEqual([{ x: 40, label: 'New counties', mark: 'New counties' }]);
	expect(listNotes(placed)).toEqual([]);
});

test('several breaks are numbered and named below', () => {
	const placed = placeBreaks(
		[
			{ x: 40, label: 'New counties' },
			{ x: 60, label: 'New price formula' }
		],
		extent
	);

	expect(placed.map(({ mark }) => mark)).toEqual(['1', '2']);
	expect(listNotes(placed)).toHaveLength(2);
});

test('a long name goes below even when it is alone', () => {
	const [placed] = placeBreaks(
		[{ x: 40, label: 'A name of more than twenty-four letters' }],
		extent
	);

	expect(placed?.mark).toBe('1');
});

test('breaks outside the shown time are left out', () => {
	expect(placeBreaks([{ x: 101, label: 'Later' }], extent)).toEqual([]);
});
