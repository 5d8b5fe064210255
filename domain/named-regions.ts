import { TRONDELAG_MUNICIPALITIES } from './concordance.ts';
import type { LocalText } from './series.ts';

/** A region that the trade speaks of, made of whole counties or municipalities of today. */
export interface NamedRegion {
	readonly id: string;
	readonly name: LocalText;
	/** Region codes such as `NO-5006` or `NO-50`; null where no list of members has been seen. */
	readonly members: readonly string[] | null;
	/** Where the list was seen, or what is missing. */
	readonly note: LocalText;
}

const same = (text: string): LocalText => ({ nb: text, en: text });
const toRegions = (codes: readonly string[]) => codes.map((code) => `NO-${code}`);

const NOT_VERIFIED: LocalText = {
	nb: 'Ikke bekreftet: ingen liste over kommunene er sett. En ansvarlig må oppgi den.',
	en: 'Not verified: no list of its municipalities has been seen. A steward has to state it.'
};

export const NAMED_REGIONS: readonly NamedRegion[] = [
	{
		id: 'trondelag',
		name: same('Trøndelag'),
		members: toRegions(TRONDELAG_MUNICIPALITIES),
		note: {
			nb: 'Kommunene i fylke 50 i 2024 (SSB Klass 131).',
			en: 'The municipalities of county 50 in 2024 (SSB Klass 131).'
		}
	},
	{
		id: 'lensa-vest',
		name: same('LENSA Vest'),
		members: toRegions(['5029', '5059', '5061', '1566', '5055', '1576', '5056']),
		note: {
			nb: 'Skaun, Orkland, Rindal, Surnadal, Heim, Aure og Hitra (orkland.kommune.no). Krysser fylkesgrensen.',
			en: 'Skaun, Orkland, Rindal, Surnadal, Heim, Aure and Hitra (orkland.kommune.no). Crosses the county border.'
		}
	},
	{
		id: 'kystskogbruket',
		name: { nb: 'Kystskogbruket', en: 'Coastal forestry' },
		members: toRegions(['42', '11', '46', '15', '50', '18', '55', '56']),
		note: {
			nb: 'Fylkene langs kysten fra Agder til Finnmark (kystskogbruket.no), med hele fylkene regnet med.',
			en: 'The counties along the coast from Agder to Finnmark (kystskogbruket.no), each counted as a whole.'
		}
	},
	{ id: 'lensa', name: same('LENSA'), members: null, note: NOT_VERIFIED },
	{ id: 'innherred', name: same('Innherred'), members: null, note: NOT_VERIFIED },
	{ id: 'namdal', name: same('Namdal'), members: null, note: NOT_VERIFIED },
	{
		id: 'midt-norge',
		name: { nb: 'Midt-Norge', en: 'Mid-Norway' },
		members: null,
		note: NOT_VERIFIED
	}
];

export const findNamedRegion = (id: string): NamedRegion | undefined =>
	NAMED_REGIONS.find((region) => region.id === id);
