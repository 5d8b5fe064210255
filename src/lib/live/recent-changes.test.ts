import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MARK_MS, RecentChanges } from './recent-changes.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function createRecent() {
	const page = { hidden: false, expirations: 0 };
	const recent = new RecentChanges({
		now: () => new Date(),
		isHidden: () => page.hidden,
		onExpire: () => (page.expirations += 1)
	});
	return { page, recent };
}
const change = (period: string, value: number) => ({
	key: 'a',
	period,
	old: null,
	new: { period, value, status: 'final' as const }
});

test('a change is marked for a while, and then the page is told to draw again', () => {
	const { page, recent } = createRecent();
	recent.add('a', [change('2024-01', 1)]);

	vi.advanceTimersByTime(MARK_MS - 1);
	expect(recent.list('a')).toHaveLength(1);

	vi.advanceTimersByTime(1);
	expect(recent.list('a')).toEqual([]);
	expect(page.expirations).toBe(1);
});

test('each change has its own while', () => {
	const { recent } = createRecent();
	recent.add('a', [change('2024-01', 1)]);
	vi.advanceTimersByTime(5_000);
	recent.add('a', [change('2024-02', 2)]);

	vi.advanceTimersByTime(MARK_MS - 5_000);
	expect(recent.list('a').map(({ period }) => period)).toEqual(['2024-02']);

	vi.advanceTimersByTime(5_000);
	expect(recent.list('a')).toEqual([]);
});

test('a cell that changes again is marked once, with its newest change', () => {
	const { recent } = createRecent();

	recent.add('a', [change('2024-01', 1)]);
	recent.add('a', [change('2024-01', 2)]);

	expect(recent.list('a').map((one) => one.new.value)).toEqual([2]);
});

test('on a hidden page marks wait until it is looked at', () => {
	const { page, recent } = createRecent();
	page.hidden = true;
	recent.add('a', [change('2024-01', 1)]);

	vi.advanceTimersByTime(10 * MARK_MS);
	expect(recent.list('a')).toHaveLength(1);

	page.hidden = false;
	vi.advanceTimersByTime(MARK_MS);
	expect(recent.list('a')).toEqual([]);
});

test('the list is the same array until something changes', () => {
	const { recent } = createRecent();
	recent.add('a', [change('2024-01', 1)]);

	const before = recent.list('a');
	recent.add('b', [change('2024-01', 1)]);

	expect(recent.list('a')).toBe(before);
});
