import type { PxLimits } from '../pxweb.ts';

/** A code, what it means here, and a word that its label must have in Swedish or English, for codes are mere numbers. */
interface Meaning {
	readonly id: string;
	readonly label: RegExp;
}

export const TABLE = 'JO0303_3ny';
export const TABLE_PATH = '/Rundvirkespriser/JO0303_3ny.px';
/** The variables; the quarters' codes are numbers in sequence. */
export const REGION = 'Landsdel';
export const ASSORTMENT = 'Sortiment';
export const QUARTER = 'Kvartal';
export const LIMITS: PxLimits = { maxCells: 120_000, maxValues: 1_000 };

/** What the title must say: prices in kronor per cubic metre solid under bark. */
export const UNIT = /\b(SEK|kr|kronor)\b.*m(3|³)s? ?(f ?)?ub/i;

/** The whole country has no part in the breakdown. */
export const REGIONS: Readonly<Record<string, Meaning>> = {
	'0': { id: 'northern-norrland-', label: /(north|norra|^n\b).*norrland/i },
	'1': { id: 'southern-norrland-', label: /(south|södra|^s\b).*norrland/i },
	'2': { id: 'svealand-', label: /svealand/i },
	'3': { id: 'gotaland-', label: /g(ö|o)taland/i },
	'4': { id: '', label: /country|riket|sweden|sverige|landet|all|total/i }
};

export const ASSORTMENTS: Readonly<Record<string, Meaning>> = {
	'0': { id: 'pine-sawlogs', label: /pine|tall/i },
	'1': { id: 'spruce-sawlogs', label: /spruce|gran/i },
	'2': { id: 'sawlogs', label: /saw|såg|logs|timmer/i },
	'3': { id: 'conifer-pulpwood', label: /conif|barr|softwood/i },
	'4': { id: 'broadleaf-pulpwood', label: /broad|löv|decid|hardwood/i },
	'5': { id: 'pulpwood', label: /pulp|massa/i }
};
