import { expect, test } from 'vitest';
import { domainOf, readView, viewHref } from './series-view.ts';

test('an empty address shows what suits the frequency', () => {
	const usual = { view: 'time', compare: false, page: 1 };

	expect(readView(new URLSearchParams(), 'M')).toEqual({ ...usual, range: 10 });
	expect(readView(new URLSearchParams(), 'A')).toEqual({ ...usual, range: null });
});

test('what is wrong in an address counts as not said', () => {
	const parameters = new URLSearchParams('view=moon&range=7&compare=yes&page=-1');

	expect(readView(parameters, 'D')).toEqual({ view: 'time', range: 5, compare: false, page: 1 });
});

test('year against year is for months only', () => {
	expect(readView(new URLSearchParams('view=years'), 'M').view).toBe('years');
	expect(readView(new URLSearchParams('view=years'), 'A').view).toBe('time');
});

test('changing one thing keeps the others', () => {
	const parameters = new URLSearchParams('compare=1&range=5');

	expect(viewHref(parameters, { range: null })).toBe('?compare=1&range=all');
	expect(viewHref(parameters, { compare: false })).toBe('?compare=0&range=5');
});

test('a range ends with the newest period, also from a leap day', () => {
	expect(domainOf(1, '2024-02-29')).toEqual([new Date('2023-03-01'), new Date('2024-02-29')]);
	expect(domainOf(5, '2024-12')).toEqual([new Date('2019-12-01'), new Date('2024-12-01')]);
	expect(domainOf(null, '2024-12')).toBeNull();
	expect(domainOf(1, undefined)).toBeNull();
});
