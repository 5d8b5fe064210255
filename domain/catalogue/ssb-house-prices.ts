import type { Breakdown, Indicator } from './indicator.ts';

const breakdown = (id: string, nb: string, en: string): Breakdown => ({ id, name: { nb, en } });

const shared = {
	stage: 'building',
	basis: 'none',
	direction: 'neutral',
	source: 'ssb',
	seasonal: false,
	decimals: 1
} as const;

const HOUSES: readonly Breakdown[] = [
	breakdown('total', 'alle boliger', 'all dwellings'),
	breakdown('detached', 'eneboliger', 'detached houses'),
	breakdown('row-houses', 'småhus', 'row houses'),
	breakdown('multi-dwelling', 'blokkleiligheter', 'multi-dwelling houses')
];

/** Where, if not everywhere in the region; each kind of dwelling there as it is and seasonally adjusted. */
const housesIn = (where?: Breakdown): Breakdown[] =>
	HOUSES.flatMap((house) => {
		const { id, name } = where === undefined ? house : joined(where, house);
		const adjusted = breakdown(
			`${id}-seasonally-adjusted`,
			`${name.nb}, sesongjustert`,
			`${name.en}, seasonally adjusted`
		);
		return [{ id, name }, adjusted];
	});

const joined = (a: Breakdown, b: Breakdown): Breakdown =>
	breakdown(`${a.id}-${b.id}`, `${a.name.nb}, ${b.name.nb}`, `${a.name.en}, ${b.name.en}`);

export const SSB_HOUSE_PRICE_INDICATORS: readonly Indicator[] = [
	{
		...shared,
		id: 'house-prices',
		name: { nb: 'Prisindeks, brukte boliger', en: 'Price index, existing dwellings' },
		meaning: {
			nb: 'Hva brukte boliger selges for, som indeks. SSB oppgir ikke basisåret i tabellen.',
			en: 'What existing dwellings are sold for, as an index. Statistics Norway states no base year in the table.'
		},
		unit: 'index',
		dataset: '07221',
		breakdowns: [
			...housesIn(),
			...housesIn(breakdown('outside-trondheim', 'utenom Trondheim', 'outside Trondheim'))
		]
	},
	{
		...shared,
		id: 'new-dwelling-prices',
		name: { nb: 'Prisindeks, nye boliger', en: 'Price index, new dwellings' },
		meaning: {
			nb: 'Hva nye boliger selges for, målt mot snittet i 2015.',
			en: 'What new dwellings are sold for, against the average of 2015.'
		},
		unit: 'index 2015=100',
		dataset: '11386',
		breakdowns: HOUSES.filter(({ id }) => id !== 'row-houses')
	}
];
