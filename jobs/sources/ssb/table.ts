/** What a code of a table says about the series key. Parts of one kind from several variables are joined by `-`. */
export interface Part {
	readonly indicator?: string;
	readonly region?: string;
	readonly breakdown?: string;
	/** The code may be missing from the table without anything being wrong. */
	readonly optional?: true;
}

/** Code → part. As a function, it takes the codes of a table that come and go, such as municipalities. */
export type Meaning = Readonly<Record<string, Part>> | ((code: string) => Part | undefined);

export interface Content extends Part {
	/** How the publisher must state the unit. */
	readonly unit: UnitForm;
}

export type UnitForm =
	| 'index'
	| 'dwellings'
	| '1000 m2'
	| '1000 NOK'
	| 'million NOK'
	| 'NOK per m3'
	| 'm3'
	| 'tonnes'
	| 'GWh'
	| 'number';

/** A table of SSB's StatBank: what is asked of it, and which series its codes mean. */
export interface Table {
	readonly id: string;
	/** Key of a series that is there whenever the table has been taken in: how far it reaches tells what is new. */
	readonly probe: string;
	/** Variable → meaning of its codes, in the order in which their parts are joined. */
	readonly variables: Readonly<Record<string, Meaning>>;
	readonly contents: Readonly<Record<string, Content>>;
	/** The year in which the index is 100, as the table states it; null when it states none. */
	readonly baseYear: string | null;
	/** Figures are expected so many days after the end of the period. */
	readonly releaseDays: number;
	/** A zero stands where there is no figure. */
	readonly zeroIsMissing?: true;
	/** Sums of its assortments are formed. */
	readonly hasSums?: true;
	/** Asked for one after the other; one question with the codes as they are when absent. */
	readonly questions?: readonly Question[];
}

/** Lists of codes that stand for others: variable → SSB's id of the list. */
export interface Question {
	readonly codelists: Readonly<Record<string, string>>;
}

export const CONTENTS = 'ContentsCode';

/** The meaning of a code; undefined when its figures are not taken. */
export const findPart = (meaning: Meaning | undefined, code: string): Part | undefined =>
	typeof meaning === 'function' ? meaning(code) : own(meaning, code);

const own = (meaning: Readonly<Record<string, Part>> | undefined, code: string) =>
	meaning !== undefined && Object.hasOwn(meaning, code) ? meaning[code] : undefined;
