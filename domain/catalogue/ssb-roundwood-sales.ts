import type { Breakdown, Indicator } from './indicator.ts';

const breakdown = (id: string, nb: string, en: string): Breakdown => ({ id, name: { nb, en } });

const BUYERS: readonly Breakdown[] = [
	breakdown('all', 'alle kjøpere', 'all buyers'),
	breakdown('sawmills', 'sagbruk og trevareindustri', 'sawmills and wood industry'),
	breakdown('pulp-mills', 'tremasse- og celluloseindustri', 'pulp mills'),
	breakdown('board-mills', 'trefiber- og sponplateindustri', 'board mills'),
	breakdown('other-norwegian', 'andre norske kjøpere', 'other Norwegian buyers'),
	breakdown('abroad', 'utenlandske kjøpere', 'buyers abroad')
];

const SPECIES: readonly Breakdown[] = [
	breakdown('spruce', 'gran', 'spruce'),
	breakdown('pine', 'furu', 'pine'),
	breakdown('broadleaved', 'lauv', 'broadleaved')
];

/** What was sold, as the printed tables of buyers group it. */
const SOLD: readonly Breakdown[] = [
	breakdown('all', 'alle sortimenter', 'all assortments'),
	...SPECIES.flatMap(({ id, name: { nb, en } }) => [
		breakdown(id, `${nb} i alt`, `${en} total`),
		breakdown(`${id}-special-logs`, `${nb} spesialtømmer`, `${en} special logs`),
		breakdown(
			`${id}-special-and-sawlogs`,
			`${nb} spesial- og skurtømmer`,
			`${en} special logs and sawlogs`
		),
		breakdown(`${id}-prime-sawlogs`, `${nb} prima skurtømmer`, `${en} prime sawlogs`),
		breakdown(`${id}-second-sawlogs`, `${nb} sekunda skurtømmer`, `${en} second sawlogs`),
		breakdown(`${id}-other-sawlogs`, `${nb} annet skurtømmer`, `${en} other sawlogs`),
		breakdown(`${id}-unsorted`, `${nb} sams skurtømmer og massevirke`, `${en} unsorted`),
		breakdown(`${id}-pulpwood`, `${nb} massevirke`, `${en} pulpwood`),
		breakdown(`${id}-other`, `${nb} annet rundvirke`, `${en} other roundwood`)
	])
];

const across = (sold: readonly Breakdown[], buyers: readonly Breakdown[]): Breakdown[] =>
	sold.flatMap((what) =>
		buyers.map((who) =>
			breakdown(
				`${what.id}-to-${who.id}`,
				`${what.name.nb} til ${who.name.nb}`,
				`${what.name.en} to ${who.name.en}`
			)
		)
	);

const CROSSED: readonly Breakdown[] = [
	breakdown('total', 'i alt', 'total'),
	breakdown('coniferous-sawlogs', 'skurtømmer av bartrær', 'coniferous sawlogs'),
	breakdown('coniferous-pulpwood', 'massevirke av bartrær', 'coniferous pulpwood'),
	breakdown('birch-pulpwood', 'massevirke av bjørk', 'birch pulpwood'),
	breakdown('other', 'annet tømmer', 'other roundwood')
];

const shared = { source: 'ssb', decimals: 0 } as const;

const border = (id: string, nb: string, en: string): Indicator => ({
	...shared,
	id,
	name: { nb: `${nb} av rundvirke, volum`, en: `Roundwood ${en}, volume` },
	meaning: {
		nb: `${nb} av tømmer i kvartalet, fast mål. Bare noen kvartaler er funnet i åpne kilder.`,
		en: `Roundwood ${en} in the quarter, solid volume. Only some quarters have been found in open sources.`
	},
	stage: 'trade',
	unit: 'm3 solid',
	basis: 'solid',
	direction: 'neutral',
	dataset: 'skogav-kvartal',
	breakdowns: CROSSED,
	seasonal: true
});

/** Where the roundwood went: to whom in the country, and across the border. */
export const SSB_ROUNDWOOD_SALES_INDICATORS: readonly Indicator[] = [
	{
		...shared,
		basis: 'under-bark',
		seasonal: false,
		id: 'roundwood-buyers',
		name: { nb: 'Avvirkning etter kjøper', en: 'Removals by buyer' },
		meaning: {
			nb: 'Hvem som kjøpte tømmeret: sagbruk, treforedling, plater, andre eller utlandet. Trykt av SSB for noen år fram til 2006.',
			en: 'Who bought the roundwood: sawmills, pulp, boards, others or abroad. Printed by Statistics Norway for some years until 2006.'
		},
		stage: 'roundwood',
		unit: 'm3',
		direction: 'neutral',
		dataset: 'skogav-kjoper',
		breakdowns: across(SOLD, BUYERS)
	},
	border('roundwood-volume-exports', 'Eksport', 'exports'),
	border('roundwood-volume-imports', 'Import', 'imports')
];
