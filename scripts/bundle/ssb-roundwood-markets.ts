import { readTable, type TableRow } from './table.ts';
import { AFTER_NEWEST, crossed, type Market } from './market.ts';
import { SSB } from './ssb-table.ts';

const HBELBO = 'github hbelbo/vsop @ 91241fbf3381, data/virkesverdi_flk.rda';
const PAGES = 'printed tables on ssb.no; the address of each is kept with the tidy table';

const SPECIES: Readonly<Record<string, string>> = {
	GRAN: 'spruce',
	FURU: 'pine',
	LAUV: 'broadleaved'
};
const BUYERS: Readonly<Record<string, string>> = {
	alle: 'all',
	sagbruk_trevare: 'sawmills',
	tremasse_cellulose: 'pulp-mills',
	trefiber_sponplate: 'board-mills',
	andre_norske: 'other-norwegian',
	utenlandske: 'abroad'
};
const SOLD: Readonly<Record<string, string>> = {
	'I alt': '',
	Spesialtømmer: '-special-logs',
	'Spesial- og skurtømmer': '-special-and-sawlogs',
	'Prima skurtømmer': '-prime-sawlogs',
	'Sekunda skurtømmer': '-second-sawlogs',
	'Annet skurtømmer': '-other-sawlogs',
	'Sams skurtømmer og massevirke': '-unsorted',
	Massevirke: '-pulpwood',
	'Annet rundvirke': '-other'
};
const CROSSED = {
	total: 'i_alt',
	'coniferous-sawlogs': 'skurtommer_bartraer',
	'coniferous-pulpwood': 'massevirke_bartraer',
	'birch-pulpwood': 'massevirke_bjork',
	other: 'annet_tommer'
};

function required(names: Readonly<Record<string, string>>, name = ''): string {
	const found = names[name];
	if (found === undefined) throw new Error(`unknown name: ${name}`);
	return found;
}

/** The key is made of the row: who bought what, where. */
function buyerKey({ region_code, species, assortment, buyer_group }: TableRow): string {
	const region = region_code === '0' ? 'NO' : `NO-${region_code ?? ''}`;
	const what = species === 'ALLE' ? 'all' : required(SPECIES, species) + required(SOLD, assortment);
	return `roundwood-buyers.${region}.${what}-to-${required(BUYERS, buyer_group)}.A`;
}

/** Every key of a table, each its own code. */
function ownKeys(path: string, keyOf: (row: TableRow) => string): Record<string, string> {
	return Object.fromEntries(readTable(path).map((row) => [keyOf(row), keyOf(row)]));
}

const grossValue = (folder: string): Market => ({
	...SSB,
	...{ name: 'ssb-gross-value', retrieved: '2021-01-01', retrievedNote: AFTER_NEWEST },
	title: 'Gross value of roundwood for sale, table 03794, by county',
	origin: HBELBO,
	tables: ['bruttoverdi_fylke_aar_ssb03794.csv'],
	codeOf: ({ region_code }) => `gross-value-ssb.NO-${region_code ?? ''}.total.A`,
	series: ownKeys(
		`${folder}/bruttoverdi_fylke_aar_ssb03794.csv`,
		({ region_code }) => `gross-value-ssb.NO-${region_code ?? ''}.total.A`
	)
});

const yearbook: Market = {
	...SSB,
	...{ name: 'ssb-roundwood-price-yearbook', retrieved: '2013-01-01', retrievedNote: AFTER_NEWEST },
	title: 'Average price of roundwood, Statistical Yearbook, table 248, whole country',
	origin: PAGES,
	tables: ['ssb_tommerpris_aar_1996_2012.csv'],
	series: {
		'roundwood-price-yearbook.NO.all.A': 'SSB.AARBOK248.ALLE.ALT',
		...crossed(
			[
				{ spruce: 'GRAN', pine: 'FURU', broadleaved: 'LAUV' },
				{ sawlogs: 'SKUR', pulpwood: 'MASSE' }
			],
			([species, name], [sold, code]) => [
				`roundwood-price-yearbook.NO.${species}-${sold}.A`,
				`SSB.AARBOK248.${name}.${code}`
			]
		)
	}
};

const buyers = (folder: string): Market => ({
	...SSB,
	...{ name: 'ssb-roundwood-buyers', retrieved: '2007-01-01', retrievedNote: AFTER_NEWEST },
	title: 'Removals for sale by group of buyer: 1999, 2000, 2004, and 2006 by county',
	origin: PAGES,
	note: 'the mark "-" of the tables is a true zero; 1999 and 2004 are printed in 1000 m³, and rounded so',
	tables: ['ssb_skogav_kjopergruppe.csv'],
	thousands: '1000 m3',
	codeOf: buyerKey,
	series: ownKeys(`${folder}/ssb_skogav_kjopergruppe.csv`, buyerKey)
});

const border: Market = {
	...SSB,
	...{ name: 'ssb-roundwood-border', retrieved: '2023-07-01', retrievedNote: AFTER_NEWEST },
	title: 'Exports and imports of roundwood by volume, six quarters of 2020–2023',
	origin: PAGES,
	note: 'the sum of all is not printed for 2022-Q2 and 2023-Q2',
	tables: ['ssb_tommer_import_eksport_kv.csv'],
	codeOf: ({ flow, assortment }) => `${flow ?? ''} ${assortment ?? ''}`,
	series: crossed(
		[{ exports: 'eksport', imports: 'import' }, CROSSED],
		([flow, name], [sold, code]) => [`roundwood-volume-${flow}.NO.${sold}.Q`, `${name} ${code}`]
	)
};

/** What was paid for the roundwood, who bought it, and what crossed the border. */
export const ssbRoundwoodMarkets = (folder: string): Market[] => [
	grossValue(folder),
	yearbook,
	buyers(folder),
	border
];
