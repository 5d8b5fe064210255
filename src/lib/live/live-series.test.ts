import { afterEach, expect, test, vi } from 'vitest';
import type { CatchUp } from '#domain/live-events.ts';
import type { Observation } from '#domain/observation.ts';
import { FollowedSeries, type LiveSeriesOptions, type LoadedSeries } from './followed-series.ts';
import { LiveSeries } from './live-series.svelte.ts';
import type { SeriesAnswer } from './read-api.ts';

const KEY = 'roundwood-removals.NO.industrial.M';
const OTHER = 'roundwood-price.NO.industrial.M';
const final = (period: string, value: number): Observation => ({ period, value, status: 'final' });

afterEach(() => vi.useRealTimers());

function createSeries(over: Partial<LoadedSeries> = {}, options: LiveSeriesOptions = {}) {
	const loaded = {
		feed: 'feed-a',
		lastChangeId: 5,
		series: { [KEY]: [final('2024-01', 1), final('2024-02', 2)], [OTHER]: [] },
		...over
	};
	const connection = {
		watch: () => () => undefined,
		fetchSeries: vi.fn<(key: string, from?: string) => Promise<SeriesAnswer>>(),
		now: () => new Date('2026-11-23T12:00:00Z'),
		isHidden: () => false
	};
	return { series: new FollowedSeries(connection, loaded, options), connection, loaded };
}
const message = (lastChangeId: number, observations: Observation[] | null): CatchUp => ({
	feed: 'feed-a',
	lastChangeId,
	reset: false,
	updates: [{ key: KEY, changeId: lastChangeId, observations }]
});

test('shows what the page was loaded with, and nothing for a series it does not have', () => {
	const { series } = createSeries();

	expect(series.keys).toEqual([KEY, OTHER]);
	expect(series.observations(KEY)).toEqual([final('2024-01', 1), final('2024-02', 2)]);
	expect(series.observations('unknown')).toEqual([]);
	expect(series.changes(KEY)).toEqual([]);
});

test('takes a change, and says what was before', () => {
	const { series } = createSeries();

	series.receive(message(6, [final('2024-02', 3)]), true);

	expect(series.observations(KEY)).toEqual([final('2024-01', 1), final('2024-02', 3)]);
	expect(series.changes(KEY)).toEqual([
		{
			key: KEY,
			period: '2024-02',
			old: final('2024-02', 2),
			new: final('2024-02', 3),
			at: new Date('2026-11-23T12:00:00Z')
		}
	]);
	expect(series.position).toEqual({ feed: 'feed-a', lastChangeId: 6 });
});

test('a live message before the catch-up is shown, and does not move the position', () => {
	const { series } = createSeries();

	series.receive(message(9, [final('2024-02', 3)]), false);

	expect(series.observations(KEY).at(-1)?.value).toBe(3);
	expect(series.position.lastChangeId).toBe(5);
});

test('an old answer does not move the position back', () => {
	const { series } = createSeries();
	series.receive(message(9, []), true);

	series.receive(message(7, []), true);

	expect(series.position.lastChangeId).toBe(9);
});

test('a page of the newest figures stays one: earlier ones do not lengthen it, new ones move it', () => {
	const { series } = createSeries({}, { last: () => 2 });

	series.receive(message(6, [final('2015-01', 99)]), true);
	expect(series.observations(KEY).map(({ period }) => period)).toEqual(['2024-01', '2024-02']);
	expect(series.changes(KEY)).toEqual([]);

	series.receive(message(7, [final('2024-03', 3)]), true);
	expect(series.observations(KEY).map(({ period }) => period)).toEqual(['2024-02', '2024-03']);
});

test('a series without a change keeps its very array', () => {
	const { series } = createSeries();
	const before = series.observations(OTHER);

	series.receive(message(6, [final('2024-02', 3)]), true);

	expect(series.observations(OTHER)).toBe(before);
});

const settle = () => vi.advanceTimersByTimeAsync(0);

test('an update that is too long to send makes the series be read again', async () => {
	vi.useFakeTimers();
	const { series, connection } = createSeries();
	const update = vi.fn();
	series.follow(update);
	connection.fetchSeries.mockResolvedValue({
		feed: 'feed-a',
		lastChangeId: 6,
		observations: [final('2024-01', 1), final('2024-02', 20)]
	});

	series.receive(message(6, null), true);
	update.mockClear();
	await settle();

	expect(connection.fetchSeries).toHaveBeenCalledExactlyOnceWith(KEY, undefined);
	expect(series.observations(KEY).at(-1)?.value).toBe(20);
	expect(series.changes(KEY)).toHaveLength(1);
	expect(update).toHaveBeenCalledOnce();
});

test('an answer that cannot be had, or is too old, is asked for again', async () => {
	vi.useFakeTimers();
	const { series, connection } = createSeries();
	series.follow(() => undefined);
	const answer = { feed: 'feed-a', observations: [final('2024-01', 10)] };
	connection.fetchSeries
		.mockRejectedValueOnce(new TypeError('failed to fetch'))
		.mockResolvedValueOnce({ ...answer, lastChangeId: 5 })
		.mockResolvedValue({ ...answer, lastChangeId: 6 });

	series.receive(message(6, null), true);
	await vi.advanceTimersByTimeAsync(30_000);

	expect(connection.fetchSeries).toHaveBeenCalledTimes(3);
	expect(series.observations(KEY)).toEqual([final('2024-01', 10)]);
});

test('nobody asks again for a page that was left', async () => {
	vi.useFakeTimers();
	const { series, connection } = createSeries();
	const end = series.follow(() => undefined);
	connection.fetchSeries.mockRejectedValue(new TypeError('failed to fetch'));
	series.receive(message(6, null), true);
	await settle();

	end();
	await vi.advanceTimersByTimeAsync(30_000);

	expect(connection.fetchSeries).toHaveBeenCalledTimes(1);
});

test('another feed makes all series be read again, whole, while the old ones stay on screen', async () => {
	vi.useFakeTimers();
	const { series, connection } = createSeries({}, { last: () => 2 });
	series.follow(() => undefined);
	connection.fetchSeries.mockImplementation((key) =>
		Promise.resolve({
			feed: 'feed-b',
			lastChangeId: 2,
			observations: key === KEY ? [final('2025-01', 7)] : []
		})
	);

	series.receive({ feed: 'feed-b', lastChangeId: 2, reset: true, updates: [] }, true);
	expect(series.observations(KEY)).toHaveLength(2);
	await settle();

	expect(connection.fetchSeries.mock.calls).toEqual([
		[KEY, undefined],
		[OTHER, undefined]
	]);
	expect(series.observations(KEY)).toEqual([final('2025-01', 7)]);
	expect(series.position).toEqual({ feed: 'feed-b', lastChangeId: 2 });
});

test('of a page of the newest figures only those are read again', async () => {
	vi.useFakeTimers();
	const { series, connection } = createSeries({}, { last: () => 2 });
	series.follow(() => undefined);
	connection.fetchSeries.mockRejectedValue(new TypeError('failed to fetch'));

	series.receive(message(6, null), true);
	await settle();

	expect(connection.fetchSeries).toHaveBeenCalledWith(KEY, '2024-01');
});

test('on the server a page shows what it was loaded with', () => {
	const { connection, loaded } = createSeries();
	const live = new LiveSeries(connection, loaded);

	expect(live.keys).toEqual([KEY, OTHER]);
	expect(live.observations(KEY)).toBe(loaded.series[KEY]);
	expect(live.changes(KEY)).toEqual([]);
});
