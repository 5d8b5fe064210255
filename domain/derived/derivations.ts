import type { Derivation } from './derivation.ts';
import { BUILDING_DERIVATIONS } from './building.ts';
import { CLIMATE_DERIVATIONS } from './climate.ts';
import { INDUSTRY_DERIVATIONS } from './industry.ts';
import { NORDIC_DERIVATIONS } from './nordic.ts';
import { REMOVALS_DERIVATIONS } from './removals.ts';
import { TIMBER_PRICE_DERIVATIONS } from './timber-price.ts';
import { TRADE_DERIVATIONS } from './trade.ts';

export const DERIVATIONS: readonly Derivation[] = [
	...REMOVALS_DERIVATIONS,
	...TIMBER_PRICE_DERIVATIONS,
	...INDUSTRY_DERIVATIONS,
	...BUILDING_DERIVATIONS,
	...TRADE_DERIVATIONS,
	...NORDIC_DERIVATIONS,
	...CLIMATE_DERIVATIONS
];

const byId = new Map(DERIVATIONS.map((derivation) => [derivation.id, derivation]));

export const findDerivation = (id: string): Derivation | undefined => byId.get(id);
