import type { Breakdown, Indicator } from './indicator.ts';

const breakdown = (id: string, nb: string, en: string): Breakdown => ({ id, name: { nb, en } });

const FLOWS = [
	{ id: 'exports', nb: 'Eksport', en: 'exports', direction: 'up-good' },
	{ id: 'imports', nb: 'Import', en: 'imports', direction: 'neutral' }
] as const;

interface Goods {
	readonly id: string;
	/** SITC. */
	readonly code: string;
	readonly nb: string;
	readonly en: string;
}

const goods = (id: string, code: string, { nb, en }: Pick<Goods, 'nb' | 'en'>): Goods => ({
	...{ id, code, nb, en }
});

/** Beside roundwood (247) and sawnwood (248), which stand in trade.ts. */
const MONTHLY: readonly Goods[] = [
	goods('fuelwood', '245', { nb: 'ved og trekull', en: 'Fuelwood and charcoal' }),
	goods('wood-chips', '246', { nb: 'flis og treavfall', en: 'Wood chips and residues' }),
	goods('pulp', '251', { nb: 'masse og returpapir', en: 'Pulp and waste paper' }),
	goods('wood-boards', '634', {
		nb: 'finer, kryssfiner og plater',
		en: 'Veneer, plywood and boards'
	}),
	goods('wood-goods', '635', { nb: 'trevarer', en: 'Wood manufactures' }),
	goods('paper', '641', { nb: 'papir og papp', en: 'Paper and paperboard' }),
	goods('paper-goods', '642', {
		nb: 'varer av papir og papp',
		en: 'Articles of paper and paperboard'
	}),
	goods('prefab-buildings', '811', {
		nb: 'prefabrikkerte bygninger',
		en: 'Prefabricated buildings'
	})
];

const ANNUAL: readonly Goods[] = [
	goods('wood', '24', { nb: 'tømmer, trelast og kork', en: 'Wood, lumber and cork' }),
	goods('pulp', '25', { nb: 'masse og returpapir', en: 'Pulp and waste paper' }),
	goods('wood-goods', '63', { nb: 'varer av tre og kork', en: 'Manufactures of wood and cork' }),
	goods('paper', '64', { nb: 'papir og varer av papir', en: 'Paper and articles of paper' }),
	goods('prefab', '81', { nb: 'prefabrikkerte bygninger', en: 'Prefabricated buildings' })
];

/** The two-digit groups that table 08241 has an index of. */
const INDEXED = ANNUAL.filter(({ code }) => code !== '81');

const shared = { stage: 'trade', basis: 'none', source: 'ssb', decimals: 0 } as const;

const monthly = ({ id, code, nb, en }: Goods): Indicator[] =>
	FLOWS.map((flow) => ({
		...shared,
		id: `${id}-${flow.id}`,
		name: { nb: `${flow.nb} av ${nb}`, en: `${en}, ${flow.en}` },
		meaning: {
			nb: `Verdien av varene over grensen i måneden, varegruppe SITC ${code}, i løpende kroner.`,
			en: `Value of the goods across the border in the month, commodity group SITC ${code}, in current kroner.`
		},
		unit: '1000 NOK',
		direction: flow.direction,
		dataset: '08818',
		breakdowns: [breakdown('value', 'verdi', 'value')],
		seasonal: true
	}));

const annual = ({ id, code, nb, en }: Goods): Indicator[] =>
	FLOWS.flatMap((flow) => {
		const row = {
			...shared,
			direction: flow.direction,
			dataset: '08809',
			breakdowns: [breakdown('total', 'i alt', 'total')],
			seasonal: false
		} as const;
		const scope = {
			nb: `Varegruppe SITC ${code} over grensen i året`,
			en: `Commodity group SITC ${code} across the border in the year`
		};
		return [
			{
				...row,
				id: `trade-${id}-${flow.id}-value`,
				name: { nb: `${flow.nb} per år av ${nb}, verdi`, en: `${en}, annual ${flow.en} by value` },
				meaning: { nb: `${scope.nb}, i løpende kroner.`, en: `${scope.en}, in current kroner.` },
				unit: '1000 NOK'
			},
			{
				...row,
				id: `trade-${id}-${flow.id}-weight`,
				name: { nb: `${flow.nb} per år av ${nb}, vekt`, en: `${en}, annual ${flow.en} by weight` },
				meaning: { nb: `${scope.nb}, i tonn.`, en: `${scope.en}, in tonnes.` },
				unit: 'tonnes'
			}
		];
	});

const indexed = ({ id, code, nb, en }: Goods): Indicator[] =>
	FLOWS.map((flow) => ({
		...shared,
		id: `trade-index-${id}-${flow.id}`,
		name: { nb: `${flow.nb} av ${nb}, indekser`, en: `${en}, indices of ${flow.en}` },
		meaning: {
			nb: `Pris og volum for varegruppe SITC ${code} hver for seg, kvartalsvis, målt mot snittet i 2000.`,
			en: `Price and volume of commodity group SITC ${code} apart, by quarter, against the average of 2000.`
		},
		unit: 'index 2000=100',
		direction: 'neutral',
		dataset: '08241',
		breakdowns: [
			breakdown('price', 'pris', 'price'),
			breakdown('volume', 'volum', 'volume'),
			breakdown('volume-seasonally-adjusted', 'volum, sesongjustert', 'volume, seasonally adjusted')
		],
		seasonal: true,
		decimals: 1
	}));

export const SSB_TRADE_INDICATORS: readonly Indicator[] = [
	...MONTHLY.flatMap(monthly),
	...ANNUAL.flatMap(annual),
	...INDEXED.flatMap(indexed)
];
