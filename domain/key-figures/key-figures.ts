import { FOREST_FIGURES } from './forest.ts';
import { SILVICULTURE_FIGURES } from './silviculture.ts';
import { ROUNDWOOD_FIGURES } from './roundwood.ts';
import { ROUNDWOOD_WANTED } from './roundwood-wanted.ts';
import { TIMBER_PRICE_FIGURES } from './timber-price.ts';
import { PRICE_COMPARISON_FIGURES } from './price-comparison.ts';
import { INDUSTRY_FIGURES } from './industry.ts';
import { INDUSTRY_WANTED } from './industry-wanted.ts';
import { BUILDING_FIGURES } from './building.ts';
import { BUILDING_WANTED } from './building-wanted.ts';
import { TRADE_FIGURES } from './trade.ts';
import { MARKET_FIGURES } from './market.ts';
import { MARKET_WANTED } from './market-wanted.ts';
import { TRADE_WANTED } from './trade-wanted.ts';
import { ECONOMY_FIGURES } from './economy.ts';
import { CLIMATE_FIGURES } from './climate.ts';
import { CIRCULARITY_FIGURES } from './circularity.ts';
import { CLUSTER_FIGURES } from './cluster.ts';
import { INNOVATION_FIGURES } from './innovation.ts';
import { OWN_FIGURES } from './own.ts';
import type { KeyFigure } from './key-figure.ts';

/** The whole catalogue, in the order of the value chain; what nothing fills says why. */
export const KEY_FIGURES: readonly KeyFigure[] = [
	...FOREST_FIGURES,
	...SILVICULTURE_FIGURES,
	...ROUNDWOOD_FIGURES,
	...ROUNDWOOD_WANTED,
	...TIMBER_PRICE_FIGURES,
	...PRICE_COMPARISON_FIGURES,
	...INDUSTRY_FIGURES,
	...INDUSTRY_WANTED,
	...BUILDING_FIGURES,
	...BUILDING_WANTED,
	...TRADE_FIGURES,
	...MARKET_FIGURES,
	...TRADE_WANTED,
	...MARKET_WANTED,
	...ECONOMY_FIGURES,
	...CLIMATE_FIGURES,
	...CIRCULARITY_FIGURES,
	...CLUSTER_FIGURES,
	...INNOVATION_FIGURES,
	...OWN_FIGURES
];

const byId = new Map(KEY_FIGURES.map((figure) => [figure.id, figure]));

export const findKeyFigure = (id: string): KeyFigure | undefined => byId.get(id);
