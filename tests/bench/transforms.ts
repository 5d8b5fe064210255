import { readFileSync } from 'node:fs';
import type { Observation } from '#domain/observation.ts';
import type { Quantity } from '#domain/quantity.ts';
import { adjustSeason } from '#domain/transforms/adjust-season.ts';
import { yearOverYear } from '#domain/transforms/change.ts';
import { rollingSum } from '#domain/transforms/rolling.ts';
import { median } from './quantiles.ts';
import { formatMs, formatRatio, type Measure, type Section } from './report.ts';
import { createPeers, type Peers } from './transforms-peers.ts';
import { measureTiles } from './transforms-tiles.ts';

const SERIES = 20;
const YEARS = 40;
/** Short works take many rounds to be compiled and to even out what else the machine does. */
const SHORT = { rounds: 60, warmUps: 30 };
const LONG = { rounds: 9, warmUps: 2 };

/** The arithmetic on many long series against libraries, and what one change costs on the overview. */
export async function measureTransforms(): Promise<Section> {
	const quantities = Array.from({ length: SERIES }, (_, at) => generateQuantity(at));
	const peers = createPeers(quantities);
	expectSame(quantities, peers);
	const [arquero, augurs] = ['arquero', '@bsull/augurs'].map(readVersion);
	return {
		title: 'Transforms',
		notes: [
			`${SERIES} generated series × ${YEARS} years of months; ${SHORT.rounds} rounds after ${SHORT.warmUps} to warm up (seasonal adjustment ${LONG.rounds} after ${LONG.warmUps}), product and peers in turn. Medians; a ratio is the median of the ratios of the rounds, above 1 × where the product is the faster. The product reads and checks every period and carries each figure's status.`,
			`Peer for year over year and 12-month sum: ${arquero}, grouped by series, its table made before the clock starts, the result handed on as rows with their periods. Positions stand for periods there, so that a gap would be overlooked and the first eleven sums are of fewer months. All other figures are compared with the product's before measuring.`,
			`Seasonal adjustment: robust STL on logarithms, 16 rounds, without steps left out. Peer: ${augurs} (Rust in WebAssembly), the only package with STL that was found: it has no robust fit, and always fits an AutoETS forecaster too, which takes nearly all of its time: that alone is a row of its own.`,
			'Recalculation: of the bundled figures, every tile’s newest figure and change, the comparison of years on top and the choice of the leading sentence, from the figures that the page holds, after one of them has changed; drawing not included.'
		],
		measures: [...compare(quantities, peers), await measureTiles()]
	};
}

function readVersion(name: string): string {
	const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
	const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
	return `${name} ${version}`;
}

/** A level that grows, a year's wave and noise; the same for the same number. */
function generateQuantity(seed: number): Quantity {
	let state = seed + 1;
	const noise = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
	const observations = Array.from({ length: YEARS * 12 }, (_, at) => ({
		period: `${1985 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
		value: 1000 + at * seed + 200 * Math.sin((at * Math.PI) / 6) + 100 * noise(),
		status: 'final' as const
	}));
	return { frequency: 'M', unit: 'm3', basis: 'under-bark', observations, steps: [] };
}

/** Peers that compute something else are no peers. */
function expectSame(quantities: readonly Quantity[], peers: Peers) {
	const pairs = [
		[quantities.map(yearOverYear), peers.yearOverYear()],
		[quantities.map((quantity) => rollingSum(quantity, 12)), peers.rollingSum()]
	] as const;
	for (const [own, rows] of pairs) {
		const figures = own.flatMap(({ observations }) => observations);
		const isSame = ({ period, value }: Observation, at: number) =>
			rows[at]?.period === period &&
			(value === null || Math.abs(value - (rows[at].result ?? NaN)) < 1e-6);
		if (!figures.every(isSame)) throw new Error('the peer computes something else');
	}
}

type Work = () => unknown;

function compare(quantities: readonly Quantity[], peers: Peers): Measure[] {
	const each = (transform: (quantity: Quantity) => unknown) => () => {
		for (const quantity of quantities) transform(quantity);
	};
	return [
		...race(SHORT, {
			'year over year': each(yearOverYear),
			'year over year by arquero': peers.yearOverYear
		}),
		...race(SHORT, {
			'12-month sum': each((quantity) => rollingSum(quantity, 12)),
			'12-month sum by arquero': peers.rollingSum
		}),
		...race(LONG, {
			'seasonal adjustment': each(adjustSeason),
			'augurs MSTL with AutoETS': peers.decompose,
			'AutoETS alone': peers.forecastAlone
		})
	];
}

/** All in turn, round by round; the first is the product's, and stands against each of the others. */
function race({ rounds, warmUps }: typeof SHORT, works: Readonly<Record<string, Work>>): Measure[] {
	const runners = Object.entries(works).map(([name, work]) => ({
		name,
		work,
		times: [0].slice(1)
	}));
	for (let round = -warmUps; round < rounds; round += 1) {
		for (const { work, times } of runners) {
			const took = timeOf(work);
			if (round >= 0) times.push(took);
		}
	}
	const [own, ...peers] = runners;
	return [
		...runners.map(({ name, times }) => describe(name, times, formatMs)),
		...peers.map(({ name, times }) =>
			describe(`${own!.name} against ${name}`, ratios(times, own!.times), formatRatio)
		)
	];
}

const ratios = (others: readonly number[], own: readonly number[]) =>
	others.map((time, round) => time / own[round]!);

function timeOf(work: Work): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

const describe = (
	name: string,
	numbers: readonly number[],
	format: (number: number) => string
): Measure => ({
	...{ name, result: format(median(numbers)) },
	spread: `${format(Math.min(...numbers))} – ${format(Math.max(...numbers))}`
});
