import type { Breakdown, Indicator } from './indicator.ts';

const breakdown = (id: string, nb: string, en: string): Breakdown => ({ id, name: { nb, en } });

const shared = {
	basis: 'none',
	direction: 'neutral',
	source: 'eurostat',
	seasonal: false,
	decimals: 1
} as const;

/** The same thing counted the same way in several countries, so that they can stand in one chart. */
export const EUROSTAT_INDICATORS: readonly Indicator[] = [
	{
		...shared,
		id: 'ppi-wood-eurostat',
		name: {
			nb: 'Produsentpris på hjemmemarkedet, trelast og trevarer (Eurostat)',
			en: 'Producer price on the home market, wood products (Eurostat)'
		},
		meaning: {
			nb: 'Hva produsentene av trelast og trevarer får betalt på sitt eget hjemmemarked, målt mot snittet i 2021, etter samme definisjon i alle land.',
			en: 'What producers of wood products are paid on their own home market, against the average of 2021, by one definition in all countries.'
		},
		stage: 'industry',
		unit: 'index 2021=100',
		dataset: 'sts_inppd_m',
		breakdowns: [breakdown('domestic', 'hjemmemarkedet', 'home market')]
	},
	{
		...shared,
		id: 'production-wood-eurostat',
		name: {
			nb: 'Produksjon, trelast og trevarer (Eurostat)',
			en: 'Production, wood products (Eurostat)'
		},
		meaning: {
			nb: 'Hvor mye trelast- og trevareindustrien lager, i volum, sesong- og kalenderjustert, målt mot snittet i 2021.',
			en: 'How much the wood industry makes, by volume, adjusted for season and calendar, against the average of 2021.'
		},
		stage: 'industry',
		unit: 'index 2021=100',
		direction: 'up-good',
		dataset: 'sts_inpr_m',
		breakdowns: [breakdown('seasonally-adjusted', 'sesongjustert', 'seasonally adjusted')]
	},
	{
		...shared,
		id: 'building-permits-eurostat',
		name: {
			nb: 'Byggetillatelser, boligbygg (Eurostat)',
			en: 'Building permits, residential (Eurostat)'
		},
		meaning: {
			nb: 'Tillatelser til å bygge boliger, sesong- og kalenderjustert, målt mot snittet i 2021.',
			en: 'Permits to build residential buildings, adjusted for season and calendar, against the average of 2021.'
		},
		stage: 'building',
		unit: 'index 2021=100',
		direction: 'up-good',
		dataset: 'sts_cobp_m',
		breakdowns: [
			breakdown('dwellings', 'boliger', 'dwellings'),
			breakdown('floor-area', 'bruksareal', 'floor area')
		]
	},
	{
		...shared,
		id: 'removals-eurostat',
		name: { nb: 'Avvirkning i Europa (Eurostat)', en: 'Removals in Europe (Eurostat)' },
		meaning: {
			nb: 'Tømmer tatt ut av skogen i året etter de europeiske skogregnskapene. Annen avgrensning enn avvirkning for salg; de to sammenlignes ikke.',
			en: 'Wood taken out of the forest in the year by the European forest accounts. Another scope than removals for sale; the two are not compared.'
		},
		stage: 'roundwood',
		unit: '1000 m3',
		basis: 'solid',
		direction: 'up-good',
		dataset: 'for_vol_efa',
		breakdowns: [breakdown('total', 'i alt', 'total')],
		decimals: 0
	}
];
