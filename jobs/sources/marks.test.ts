import { expect, test } from 'vitest';
import { readMarked } from './marks.ts';

test.each([
	['.', 'not-applicable'],
	['..', 'missing'],
	['...', 'missing'],
	[':', 'confidential'],
	['c', 'confidential'],
	['z', 'not-applicable'],
	['p', 'missing'],
	[null, 'missing']
])('no figure with the mark %j is %s, and never zero', (mark, status) => {
	expect(readMarked(null, mark)).toEqual({ value: null, status });
});

test('a dash is a true zero, although it is delivered as null', () => {
	expect(readMarked(null, '-')).toEqual({ value: 0, status: 'final' });
	expect(readMarked(0, '-')).toEqual({ value: 0, status: 'final' });
});

test.each([
	[null, 'final'],
	['p', 'preliminary'],
	['*', 'preliminary'],
	['e', 'estimated'],
	['r', 'revised'],
	['b', 'final'],
	['bp', 'preliminary'],
	['ep', 'estimated']
])('a figure with the mark %j is %s', (mark, status) => {
	expect(readMarked(12.5, mark)).toEqual({ value: 12.5, status });
});

test.each([':', '..', '-', 'c', '?', 'f', 'px'])(
	'a figure beside the mark %j is not taken, and says why',
	(mark) => {
		expect(readMarked(12.5, mark)).toContain(mark);
	}
);
