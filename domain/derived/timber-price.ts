import type { Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { combine, mapCells } from '../transforms/cells.ts';
import { ratio, relativeGap, spread } from '../transforms/compare.ts';
import { deflate } from '../transforms/real.ts';
import { levelsBy, priceBy } from './amounts.ts';
import { chainIndex } from './chain-index.ts';
import { derive, type Derivation, type Parameter } from './derivation.ts';
import { mixEffect, MIX_PARTS } from './mix-effect.ts';

const value = (region: string, breakdown: string) => `roundwood-value.${region}.${breakdown}.M`;
const volume = (region: string, breakdown: string) => `roundwood-removals.${region}.${breakdown}.M`;

const PRICE = { unit: 'NOK/m3', basis: 'under-bark', frequencies: ['M', 'Q', 'A'] } as const;

/** The usual spruce sawlogs (1140) and spruce pulpwood (1410). */
const spruce = (region: string) => ({
	sawlogValue: value(region, '1140'),
	sawlogVolume: volume(region, '1140'),
	pulpwoodValue: value(region, '1410'),
	pulpwoodVolume: volume(region, '1410')
});

type Spruce = Readonly<Record<keyof ReturnType<typeof spruce>, Quantity>>;

const sawlogs = ({ sawlogValue, sawlogVolume }: Spruce) => ({
	value: sawlogValue,
	volume: sawlogVolume
});
const pulpwood = ({ pulpwoodValue, pulpwoodVolume }: Spruce) => ({
	value: pulpwoodValue,
	volume: pulpwoodVolume
});

const againstCountry = (region: string) => ({
	value: value(region, '1140'),
	volume: volume(region, '1140'),
	countryValue: value('NO', '1140'),
	countryVolume: volume('NO', '1140')
});

type AgainstCountry = Readonly<Record<keyof ReturnType<typeof againstCountry>, Quantity>>;

const country = ({ countryValue, countryVolume }: AgainstCountry) => ({
	value: countryValue,
	volume: countryVolume
});

const BASE_YEAR: Parameter = {
	id: 'base-year',
	name: { nb: 'Basisår for kroneverdien', en: 'Base year of the kroner' },
	...{ unit: 'year', value: 2024, range: [1979, 2100], evidence: 'Trepuls' }
};

const real = (id: string, breakdown: string): Derivation =>
	derive({
		id,
		formula: {
			...{ id: 'D-REAL', version: 1 },
			text: {
				nb: 'P(t) · KPI(basisår) / KPI(t); KPI er SSBs 03013 til 2025, kjedet med 14700',
				en: 'P(t) · CPI(base year) / CPI(t); the CPI is table 03013 until 2025, chained with 14700'
			}
		},
		...PRICE,
		parameters: [BASE_YEAR],
		inputs: (region) => ({
			value: value(region, breakdown),
			volume: volume(region, breakdown),
			cpi: 'cpi.NO.total.M',
			newCpi: 'cpi-2025.NO.total.M'
		}),
		compute: ({ cpi, newCpi, ...sold }, { frequency, assume }) =>
			deflate(
				priceBy(sold, frequency),
				cpiBy(chainIndex(cpi, newCpi), frequency),
				String(assume('base-year'))
			)
	});

/** A year's CPI is the publisher's: the mean of its months to one decimal, so that anyone can check a real price. */
function cpiBy(cpi: Quantity, frequency: Frequency): Quantity {
	if (frequency !== 'A') return cpi;
	const step = { id: 'round', parameters: { decimals: 1 } };
	return mapCells(levelsBy(cpi, 'A'), step, (ordinal, { at }) =>
		combine([at(ordinal)], (level) => Math.round(level * 10) / 10)
	);
}

export const TIMBER_PRICE_DERIVATIONS: readonly Derivation[] = [
	derive({
		id: 'sawlog-pulpwood-spread',
		formula: {
			...{ id: 'D-SPREAD', version: 1 },
			text: {
				nb: 'pris gran sagtømmer (1140) − pris gran massevirke (1410), begge over 500 m³ i perioden',
				en: 'price of spruce sawlogs (1140) − price of spruce pulpwood (1410), both above 500 m³ in the period'
			}
		},
		...PRICE,
		inputs: spruce,
		compute: (inputs, { frequency }) =>
			spread(priceBy(sawlogs(inputs), frequency), priceBy(pulpwood(inputs), frequency))
	}),
	derive({
		id: 'sawlog-pulpwood-ratio',
		formula: {
			...{ id: 'D-SPREAD-RATIO', version: 1 },
			text: {
				nb: 'pris gran sagtømmer (1140) / pris gran massevirke (1410), begge over 500 m³ i perioden',
				en: 'price of spruce sawlogs (1140) / price of spruce pulpwood (1410), both above 500 m³ in the period'
			}
		},
		...PRICE,
		...{ unit: 'ratio', basis: 'none' },
		inputs: spruce,
		compute: (inputs, { frequency }) =>
			ratio(priceBy(sawlogs(inputs), frequency), priceBy(pulpwood(inputs), frequency))
	}),
	derive({
		id: 'regional-price-gap',
		formula: {
			...{ id: 'D-GAP', version: 1 },
			text: {
				nb: 'pris gran sagtømmer (1140) i fylket − i landet; fylket er med i landet',
				en: 'price of spruce sawlogs (1140) of the county − of the country, which includes the county'
			}
		},
		...PRICE,
		inputs: againstCountry,
		compute: (inputs, { frequency }) =>
			spread(priceBy(inputs, frequency), priceBy(country(inputs), frequency))
	}),
	derive({
		id: 'regional-price-gap-percent',
		formula: {
			...{ id: 'D-GAP-PERCENT', version: 1 },
			text: {
				nb: '100 · (pris i fylket / pris i landet − 1), gran sagtømmer (1140)',
				en: '100 · (price of the county / price of the country − 1), spruce sawlogs (1140)'
			}
		},
		...PRICE,
		...{ unit: 'percent', basis: 'none' },
		inputs: againstCountry,
		compute: (inputs, { frequency }) =>
			relativeGap(priceBy(inputs, frequency), priceBy(country(inputs), frequency))
	}),
	real('real-roundwood-price', 'industrial'),
	real('real-spruce-sawlog-price', '1140'),
	derive({
		id: 'mix-effect',
		formula: {
			...{ id: 'D-MIX', version: 1 },
			text: {
				nb: 'Σ p¹·Δs: den delen av endringen i snittpris fra året før som kommer av en annen sammensetning; delt i gran og furu, sagtømmer og massevirke, og resten',
				en: 'Σ p¹·Δs: the part of the year’s change of the mean price that another mix accounts for; in spruce and pine, sawlogs and pulpwood, and the rest'
			}
		},
		...PRICE,
		inputs: (region) => ({
			industrialValue: value(region, 'industrial'),
			industrialVolume: volume(region, 'industrial'),
			...Object.fromEntries(
				MIX_PARTS.flatMap((part) => [
					[`${part}-value`, value(region, part)],
					[`${part}-volume`, volume(region, part)]
				])
			)
		}),
		compute: (inputs, { frequency }) => mixEffect(inputs, frequency)
	})
];
