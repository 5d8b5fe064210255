import type { Language } from '../../domain/units.ts';

interface Title {
	readonly title: string;
	readonly lead: (all: number, filled: number) => string;
}

export const TITLES: Readonly<Record<Language, Title>> = {
	nb: {
		title: 'Indikatorer',
		lead: (all, filled) =>
			`${all} nøkkeltall: ${filled} med en kilde eller en formel bak seg, ${all - filled} som ingenting fyller ennå, og da står det hvorfor. Koden (A01–J09) er nummeret i bransjens liste på 98; de uten kode har Trepuls i tillegg. Formlene har versjon: en annen regel er en annen versjon.`
	},
	en: {
		title: 'Indicators',
		lead: (all, filled) =>
			`${all} key figures: ${filled} with a source or a formula behind them, ${all - filled} that nothing fills yet, and then it says why. The code (A01–J09) is the number in the trade’s list of 98; those without a code Trepuls has beside it. Formulas have a version: another rule is another version.`
	}
};

export const LABELS = {
	empty: { nb: 'ikke fylt ennå', en: 'not yet filled' },
	why: { nb: 'Hvorfor ikke', en: 'Why not' },
	formula: { nb: 'Formel', en: 'Formula' },
	assumption: { nb: 'Forutsetning', en: 'Assumption' },
	chosen: { nb: 'velges av brukeren', en: 'chosen by the user' },
	unit: { nb: 'Enhet', en: 'Unit' },
	frequency: { nb: 'Hyppighet', en: 'Frequency' },
	regions: { nb: 'Regioner', en: 'Regions' },
	series: { nb: 'Serier', en: 'Series' },
	direction: { nb: 'Retning', en: 'Direction' },
	audience: { nb: 'For', en: 'For' },
	chart: { nb: 'Graf', en: 'Chart' },
	season: { nb: 'Årstid', en: 'Season' },
	seasonal: { nb: 'følger året', en: 'follows the year' },
	unseasonal: { nb: 'følger ikke året', en: 'does not follow the year' },
	break: { nb: 'Brudd', en: 'Break' }
} as const;
