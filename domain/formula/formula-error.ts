import type { Language } from '../units.ts';

/** What can be wrong with a formula, and how a person is told; `{name}` stands for a parameter. */
const TEXTS = {
	'too-long': {
		nb: 'Formelen har {length} tegn; {most} er det meste.',
		en: 'The formula has {length} characters; {most} is the most.'
	},
	'too-deep': {
		nb: 'Formelen har for mange parenteser i hverandre; {most} er det meste.',
		en: 'The formula nests too deeply; {most} levels are the most.'
	},
	'too-many-parts': {
		nb: 'Formelen har for mange ledd; {most} er det meste.',
		en: 'The formula has too many parts; {most} is the most.'
	},
	'too-many-series': {
		nb: 'Formelen bruker for mange serier; {most} er det meste.',
		en: 'The formula uses too many series; {most} is the most.'
	},
	'too-much-work': {
		nb: 'Beregningen ble for stor og er stanset.',
		en: 'The calculation became too large and was stopped.'
	},
	'unexpected-character': { nb: 'Uventet tegn: {found}', en: 'Unexpected character: {found}' },
	'unclosed-text': { nb: 'Teksten mangler avsluttende "', en: 'The text lacks its closing "' },
	'unexpected-end': {
		nb: 'Formelen slutter for tidlig; ventet {expected}.',
		en: 'The formula ends too early; expected {expected}.'
	},
	'unexpected-part': {
		nb: 'Ventet {expected}, fant {found}.',
		en: 'Expected {expected}, found {found}.'
	},
	'unknown-name': {
		nb: 'Ukjent navn: {name}. En serie skrives med nøkkelen sin, som roundwood-price.NO-50.1140.M.',
		en: 'Unknown name: {name}. A series is written by its key, such as roundwood-price.NO-50.1140.M.'
	},
	'unknown-series': { nb: 'Ingen serie har nøkkelen {key}.', en: 'No series has the key {key}.' },
	'unknown-function': {
		nb: 'Ukjent funksjon: {name}. Funksjonene er {known}.',
		en: 'Unknown function: {name}. The functions are {known}.'
	},
	'wrong-count': {
		nb: '{name} tar {expected} verdier, ikke {found}.',
		en: '{name} takes {expected} values, not {found}.'
	},
	'wrong-kind': {
		nb: 'Her ventes {expected}, ikke {found}.',
		en: 'Expected {expected} here, not {found}.'
	},
	'unlike-units': {
		nb: 'Enhetene passer ikke sammen: {left} og {right}.',
		en: 'The units do not fit together: {left} and {right}.'
	},
	'unlike-frequencies': {
		nb: 'Seriene har ulik hyppighet ({left} og {right}); bruk sum, mean eller end først.',
		en: 'The series have unlike frequencies ({left} and {right}); use sum, mean or end first.'
	},
	'no-cpi': {
		nb: 'Konsumprisindeksen er ikke lastet inn.',
		en: 'The consumer price index is not loaded.'
	},
	'no-rate': { nb: 'Ingen kurs for {currency}.', en: 'No rate for {currency}.' },
	'not-adjustable': {
		nb: 'Serien kan ikke sesongjusteres: {reason}.',
		en: 'The series cannot be seasonally adjusted: {reason}.'
	},
	'not-possible': { nb: 'Ikke mulig: {reason}', en: 'Not possible: {reason}' },
	'no-series': {
		nb: 'Formelen gir et tall, ikke en serie.',
		en: 'The formula gives a number, not a series.'
	}
} as const;

export type FormulaErrorCode = keyof typeof TEXTS;
export type FormulaErrorParameters = Readonly<Record<string, string | number>>;

/** A stretch of the formula, in characters from 0. */
export interface Place {
	readonly position: number;
	readonly length: number;
}

/** What is wrong, and which characters of the formula it is about. */
export class FormulaError extends Error {
	override readonly name = 'FormulaError';
	readonly code: FormulaErrorCode;
	readonly place: Place;
	readonly parameters: FormulaErrorParameters;

	constructor(code: FormulaErrorCode, place: Place, parameters: FormulaErrorParameters = {}) {
		super(fill(TEXTS[code].en, parameters));
		this.code = code;
		this.place = { position: place.position, length: place.length };
		this.parameters = parameters;
	}

	text(lang: Language): string {
		return fill(TEXTS[this.code][lang], this.parameters);
	}
}

const fill = (text: string, parameters: FormulaErrorParameters): string =>
	text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));

/** By name, not `instanceof`: the built site carries its own copy of this class. */
export const isFormulaError = (error: unknown): error is FormulaError =>
	error instanceof Error && error.name === 'FormulaError';
