/** What a figure is worth: what its publisher says of it, or why there is none. */
export type Status =
	'final' | 'preliminary' | 'revised' | 'estimated' | 'missing' | 'confidential' | 'not-applicable';

export const STATUSES: readonly Status[] = [
	'final',
	'preliminary',
	'revised',
	'estimated',
	'missing',
	'confidential',
	'not-applicable'
];

/** One figure of a series as it travels: to pages, over the socket and by the API. A null is never a 0. */
export interface Observation {
	/** Period id, such as `2024-01` (see period.ts). */
	readonly period: string;
	readonly value: number | null;
	readonly status: Status;
}
