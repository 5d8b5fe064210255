import type { LocalText } from './series.ts';

/** The categories of VSOP, the register of measured roundwood behind Landbruksdirektoratet's removals statistics. */

export type Species = 'spruce' | 'pine' | 'broadleaved';

/** What a group's rows count: figures of two measures are never added. */
export type Measure = 'volume-and-value' | 'volume' | 'value' | 'pieces';

export interface AssortmentGroup {
	/** SORTKODE, two digits. */
	readonly code: string;
	readonly id: string;
	readonly measure: Measure;
	readonly name: LocalText;
}

/** Groups 01–03 together are industrial roundwood. */
export const INDUSTRIAL_GROUPS: readonly string[] = ['01', '02', '03'];

export const ASSORTMENT_GROUPS: readonly AssortmentGroup[] = [
	{
		code: '01',
		id: 'sawlogs',
		measure: 'volume-and-value',
		name: { nb: 'sagtømmer', en: 'sawlogs' }
	},
	{
		code: '02',
		id: 'pulpwood',
		measure: 'volume-and-value',
		name: { nb: 'massevirke', en: 'pulpwood' }
	},
	{
		code: '03',
		id: 'mixed',
		measure: 'volume-and-value',
		name: {
			nb: 'sams skur og masse',
			en: 'sawlogs and pulpwood unsorted'
		}
	},
	{ code: '04', id: 'bonus', measure: 'value', name: { nb: 'bonus', en: 'bonus' } },
	{ code: '05', id: 'reject', measure: 'volume', name: { nb: 'vrak', en: 'reject' } },
	{
		code: '06',
		id: 'decorative-greenery',
		measure: 'pieces',
		name: { nb: 'pyntegrønt', en: 'decorative greenery' }
	},
	{
		code: '07',
		id: 'christmas-trees',
		measure: 'pieces',
		name: { nb: 'juletrær', en: 'Christmas trees' }
	},
	{
		code: '08',
		id: 'energy',
		measure: 'volume-and-value',
		name: { nb: 'energivirke', en: 'energy wood' }
	},
	{
		code: '09',
		id: 'other-settlement',
		measure: 'value',
		name: { nb: 'annet oppgjør', en: 'other settlement' }
	}
];

export interface Category {
	/** VIRKESKAT, four digits. */
	readonly code: string;
	readonly species: Species | null;
	readonly name: LocalText;
}

const category = (code: string, nb: string, en: string): Category => ({
	code,
	species: speciesOf(code),
	name: { nb: `${nb} (${code})`, en: `${en} (${code})` }
});

/** The first digit tells the species; 6xxx and 9xxx have none. */
export function speciesOf(code: string): Species | null {
	const species: Readonly<Record<string, Species>> = { 1: 'spruce', 2: 'pine', 3: 'broadleaved' };
	return species[code.slice(0, 1)] ?? null;
}

export const CATEGORIES: readonly Category[] = [
	category('1110', 'gran spesialtømmer', 'spruce special logs'),
	category('1140', 'gran sagtømmer sams', 'spruce sawlogs, ungraded'),
	category('1141', 'gran prima skurtømmer', 'spruce sawlogs, prime'),
	category('1143', 'gran sekunda skurtømmer', 'spruce sawlogs, second'),
	category('1148', 'gran annet sagtømmer', 'spruce, other sawlogs'),
	category('1310', 'gran sams sagtømmer og massevirke', 'spruce sawlogs and pulpwood unsorted'),
	category('1410', 'gran massevirke', 'spruce pulpwood'),
	category('1490', 'gran annet rundvirke', 'spruce, other roundwood'),
	category('1800', 'ved av bartre', 'coniferous fuelwood'),
	category('1999', 'gran vrak', 'spruce reject'),
	category('2110', 'furu spesialtømmer', 'pine special logs'),
	category('2140', 'furu sagtømmer sams', 'pine sawlogs, ungraded'),
	category('2141', 'furu prima skurtømmer', 'pine sawlogs, prime'),
	category('2143', 'furu sekunda skurtømmer', 'pine sawlogs, second'),
	category('2148', 'furu annet sagtømmer', 'pine, other sawlogs'),
	category('2310', 'furu sams sagtømmer og massevirke', 'pine sawlogs and pulpwood unsorted'),
	category('2410', 'furu massevirke', 'pine pulpwood'),
	category('2490', 'furu annet rundvirke', 'pine, other roundwood'),
	category('2999', 'furu vrak', 'pine reject'),
	category('3110', 'lauv spesialtømmer', 'broadleaved special logs'),
	category('3140', 'lauv sagtømmer', 'broadleaved sawlogs'),
	category(
		'3310',
		'lauv sams sagtømmer og massevirke',
		'broadleaved sawlogs and pulpwood unsorted'
	),
	category('3400', 'lauv massevirke', 'broadleaved pulpwood'),
	category('3800', 'ved av lauvtre', 'broadleaved fuelwood'),
	category('3999', 'lauv vrak', 'broadleaved reject'),
	category('6191', 'juletrær', 'Christmas trees'),
	category('6192', 'pyntegrønt', 'decorative greenery'),
	category('6800', 'ved, alle treslag', 'fuelwood, all species'),
	category('6810', 'rundvirke til flis, bartre', 'roundwood for chips, coniferous'),
	category('6830', 'rundvirke til flis, lauvtre', 'roundwood for chips, broadleaved'),
	category('6840', 'heltreflis', 'whole-tree chips'),
	category('6850', 'flis av hogstavfall', 'chips of logging residues'),
	category('9996', 'miljøtilskudd', 'environmental grant'),
	category('9997', 'ekstra innbetaling', 'extra payment'),
	category('9998', 'bonus', 'bonus')
];

const groupsByCode = new Map(ASSORTMENT_GROUPS.map((entry) => [entry.code, entry]));
const categoriesByCode = new Map(CATEGORIES.map((entry) => [entry.code, entry]));

/** Groups that a category can stand in, by the pattern of its code; the half-and-half ones (x3xx) stand in two. */
const GROUPS_OF: readonly (readonly [RegExp, readonly string[]])[] = [
	[/^6191$/, ['07']],
	[/^6192$/, ['06']],
	[/^9998$/, ['04']],
	[/^999[67]$/, ['09']],
	[/^[123]999$/, ['05']],
	[/^([13]8|68)..$/, ['08']],
	[/^[123]3..$/, ['01', '02', '03']],
	[/^[123]4..$/, ['02']],
	[/^[123]1..$/, ['01']]
];

/** Whether the two codes can stand in one row: a shifted column shows itself here. */
export const isOfGroup = (category: string, group: string): boolean =>
	GROUPS_OF.find(([pattern]) => pattern.test(category))?.[1].includes(group) ?? false;

export const findGroup = (code: string) => groupsByCode.get(code);
export const findCategory = (code: string) => categoriesByCode.get(code);

const isPieces = (code: string) =>
	ASSORTMENT_GROUPS.some((group) => group.measure === 'pieces' && isOfGroup(code, group.code));

/** A way to cut the removals: an aggregate, or one category under its code. */
export interface TimberBreakdown {
	readonly id: string;
	readonly name: LocalText;
}

const SPECIES: readonly (TimberBreakdown & { id: Species })[] = [
	{ id: 'spruce', name: { nb: 'gran', en: 'spruce' } },
	{ id: 'pine', name: { nb: 'furu', en: 'pine' } },
	{ id: 'broadleaved', name: { nb: 'lauv', en: 'broadleaved' } }
];

const speciesAndGroups = SPECIES.flatMap(({ id, name }) => [
	{
		id: `${id}-sawlogs`,
		name: { nb: `${name.nb} sagtømmer, alle kategorier`, en: `${name.en} sawlogs, all categories` }
	},
	{
		id: `${id}-pulpwood`,
		name: {
			nb: `${name.nb} massevirke, alle kategorier`,
			en: `${name.en} pulpwood, all categories`
		}
	}
]);

/** What volumes, values and prices of roundwood are broken down by; names tell a category from an aggregate. */
export const TIMBER_BREAKDOWNS: readonly TimberBreakdown[] = [
	{ id: 'industrial', name: { nb: 'industrivirke', en: 'industrial roundwood' } },
	{ id: 'sawlogs', name: { nb: 'sagtømmer, alle treslag', en: 'sawlogs, all species' } },
	{ id: 'pulpwood', name: { nb: 'massevirke, alle treslag', en: 'pulpwood, all species' } },
	...SPECIES.map(({ id, name }) => ({
		id,
		name: { nb: `industrivirke av ${name.nb}`, en: `industrial roundwood of ${name.en}` }
	})),
	...speciesAndGroups,
	{ id: 'energy', name: { nb: 'energivirke', en: 'energy wood' } },
	{ id: 'reject', name: { nb: 'vrak', en: 'reject' } },
	{ id: 'bonus', name: { nb: 'bonus', en: 'bonus' } },
	{ id: 'other-settlement', name: { nb: 'annet oppgjør', en: 'other settlement' } },
	...CATEGORIES.filter(({ code }) => !isPieces(code)).map(({ code, name }) => ({ id: code, name }))
];
