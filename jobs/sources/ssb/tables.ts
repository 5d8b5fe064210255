import type { Table } from './table.ts';
import { BUILDING_TABLES } from './tables/building.ts';
import { ECONOMY_TABLES } from './tables/economy.ts';
import { INDUSTRY_TABLES } from './tables/industry.ts';
import { ROUNDWOOD_TABLES } from './tables/roundwood.ts';
import { TRADE_TABLES } from './tables/trade.ts';

/** Every table that is taken in, those of the forest first. One more is an entry. */
export const TABLES: readonly Table[] = [
	...ROUNDWOOD_TABLES,
	...INDUSTRY_TABLES,
	...BUILDING_TABLES,
	...TRADE_TABLES,
	...ECONOMY_TABLES
];
