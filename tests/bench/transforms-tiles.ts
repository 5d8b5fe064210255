import { headline } from '#domain/headline.ts';
import type { Observation } from '#domain/observation.ts';
import { compareYears } from '#domain/year-comparison.ts';
import { readBundledSeries } from '#tests/support/bundled-quantities.ts';
import { HERO_KEY, OVERVIEW_KEYS, overviewFigures } from '../../src/lib/ui/overview.ts';
import { quantile } from './quantiles.ts';
import { formatMs, type Measure } from './report.ts';

const GOAL_MS = 20;
const CHANGES = 200;
const WARM_UPS = 20;

/** What the overview computes anew when a figure changes, for every tile and not only for the one that changed. */
export async function measureTiles(): Promise<Measure> {
	const figures = await readFigures();
	const times: number[] = [];
	for (let change = -WARM_UPS; change < CHANGES; change += 1) {
		changeNewest(figures, OVERVIEW_KEYS[(change + WARM_UPS) % OVERVIEW_KEYS.length]!);
		const start = performance.now();
		if (recalculate(figures) === undefined) throw new Error('no figure moved');
		if (change >= 0) times.push(performance.now() - start);
	}
	const p95 = quantile(times, 0.95);
	return {
		name: `recalculation of ${figures.size} tiles, one changed`,
		result: `p50 ${formatMs(quantile(times, 0.5))}, p95 ${formatMs(p95)}`,
		spread: `${formatMs(Math.min(...times))} – ${formatMs(Math.max(...times))}`,
		goal: { text: `p95 ≤ ${GOAL_MS} ms`, isMet: p95 <= GOAL_MS }
	};
}

type Figures = Map<string, readonly Observation[]>;

/** As many of the newest figures as the page is given. */
async function readFigures(): Promise<Figures> {
	const bundled = await readBundledSeries(/./);
	return new Map(
		OVERVIEW_KEYS.map((key) => {
			const quantity = bundled.get(key);
			if (quantity === undefined) throw new Error(`not in the bundle: ${key}`);
			return [key, quantity.observations.slice(-overviewFigures(key))];
		})
	);
}

function changeNewest(figures: Figures, key: string) {
	const observations = figures.get(key)!;
	const newest = observations.findLastIndex(({ value }) => value !== null);
	const { period, value, status } = observations[newest]!;
	figures.set(key, observations.with(newest, { period, value: (value ?? 0) * 1.001, status }));
}

/** Every headline as its tile has it, all of them again for the leading sentence, and the years on top. */
function recalculate(figures: Figures): number | undefined {
	const shown = [...figures.values()].map(headline);
	const moves = [...figures.values()].map(
		(observations) => headline(observations)?.change?.percent
	);
	compareYears(figures.get(HERO_KEY)!);
	const sizes = moves.flatMap((percent) => (percent == null ? [] : [Math.abs(percent)]));
	return shown.length === 0 ? undefined : sizes.sort((a, b) => b - a)[0];
}
