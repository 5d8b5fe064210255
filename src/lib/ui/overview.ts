import type { Stage } from '#domain/stages.ts';

/** What stands on the overview, in the order of the value chain. */
export interface OverviewStage {
	readonly stage: Stage;
	readonly keys: readonly string[];
}

/** The curve on top of the overview. */
export const HERO_KEY = 'roundwood-removals.NO-50.industrial.M';

export const OVERVIEW: readonly OverviewStage[] = [
	{
		stage: 'roundwood',
		keys: [
			HERO_KEY,
			'roundwood-removals.NO-50.industrial.A',
			'roundwood-removals.NO-50.sawlogs.A',
			'roundwood-removals.NO-50.pulpwood.A',
			'roundwood-removals.NO.industrial.M',
			'roundwood-removals.NO-5006.industrial.A'
		]
	},
	{
		stage: 'timber-price',
		keys: [
			'roundwood-price.NO-50.1140.A',
			'roundwood-price.NO-50.1410.A',
			'roundwood-price.NO-50.industrial.A',
			'roundwood-price.NO-50.1140.M',
			'roundwood-price.NO.1140.M',
			'roundwood-value.NO-50.industrial.A'
		]
	},
	{
		stage: 'industry',
		keys: [
			'ppi-sawing.NO.total.M',
			'ppi-wood-products.NO.total.M',
			'production-wood.NO.seasonally-adjusted.M',
			'production-paper.NO.seasonally-adjusted.M'
		]
	},
	{
		stage: 'building',
		keys: [
			'dwellings-started.NO.total.M',
			'dwelling-area-started.NO.total.M',
			'construction-cost-wooden-house.NO.total.M',
			'construction-cost-carpentry.NO.materials.M'
		]
	},
	{
		stage: 'trade',
		keys: [
			'sawnwood-exports.NO.value.M',
			'sawnwood-imports.NO.value.M',
			'roundwood-exports.NO.value.M',
			'roundwood-imports.NO.value.M',
			'lumber-ppi.US.total.M',
			'world-sawnwood.WLD.malaysia.M'
		]
	},
	{
		stage: 'energy',
		keys: [
			'electricity-price.NO.day-ahead.M',
			'electricity-price.SE.day-ahead.M',
			'reservoir-level.NO3.filling.W',
			'reservoir-level.NO.filling.W'
		]
	},
	{
		stage: 'economy',
		keys: [
			'fx-eur-nok.NO.spot.D',
			'fx-sek-nok.NO.spot.D',
			'fx-gbp-nok.NO.spot.D',
			'fx-usd-nok.NO.spot.D',
			'policy-rate.NO.mean.M',
			'cpi.NO.total.M'
		]
	}
];

/** How many of the newest figures a tile is given: enough for a year before and a curve worth looking at. */
const TILE_FIGURES: Readonly<Record<string, number>> = { A: 12, M: 40, W: 110, D: 400 };
/** Twelve years of months: this year, last year, and five full ones also where years are missing. */
const HERO_FIGURES = 144;

/** How many of the newest figures of a series the overview shows. */
export const overviewFigures = (key: string): number =>
	key === HERO_KEY ? HERO_FIGURES : (TILE_FIGURES[key.split('.').at(-1) ?? ''] ?? 40);

export const OVERVIEW_KEYS: readonly string[] = OVERVIEW.flatMap(({ keys }) => keys);
