import type { Status } from '#domain/observation.ts';
import type { ParsedObservation } from './source.ts';

export type Figure = Pick<ParsedObservation, 'value' | 'status'>;

/**
 * Marks in the place of a figure, as the Nordic statistical agencies print them. The dash is a true zero that
 * SSB delivers as null. Eurostat’s letters for the same are read with the others below.
 */
const INSTEAD: Readonly<Record<string, Figure>> = {
	'.': { value: null, status: 'not-applicable' },
	'..': { value: null, status: 'missing' },
	'...': { value: null, status: 'missing' },
	':': { value: null, status: 'confidential' },
	'-': { value: 0, status: 'final' }
};

/** Letters beside a figure, or telling why there is none. A break in the series is no doubt about the figure. */
const LETTERS: Readonly<Record<string, Status>> = {
	'*': 'preliminary',
	p: 'preliminary',
	e: 'estimated',
	s: 'estimated',
	i: 'estimated',
	r: 'revised',
	b: 'final',
	d: 'final',
	u: 'final',
	n: 'final',
	c: 'confidential',
	z: 'not-applicable',
	m: 'missing'
};

/** When a mark has several letters, the most doubtful one counts. */
const WEAKEST_FIRST: readonly Status[] = [
	'confidential',
	'not-applicable',
	'missing',
	'estimated',
	'preliminary',
	'revised',
	'final'
];
const REASONS: readonly Status[] = ['confidential', 'not-applicable', 'missing'];

/** The figure that a cell and its mark state together, or why it cannot be taken. Missing is never zero. */
export function readMarked(value: number | null, mark: string | null): Figure | string {
	if (mark === null) return { value, status: value === null ? 'missing' : 'final' };
	const instead = INSTEAD[mark];
	if (instead === undefined) return readLetters(value, mark);
	const agrees = value === null || value === instead.value;
	return agrees ? instead : contradiction(value, mark);
}

function readLetters(value: number | null, mark: string): Figure | string {
	const status = findStatus(mark);
	if (status === undefined) return `unknown mark: ${JSON.stringify(mark)}`;
	const isReason = REASONS.includes(status);
	if (value === null) return { value, status: isReason ? status : 'missing' };
	return isReason ? contradiction(value, mark) : { value, status };
}

const contradiction = (value: number, mark: string) =>
	`the figure ${value} beside the mark ${mark}`;

function findStatus(mark: string): Status | undefined {
	const found = Array.from(mark, (letter) => LETTERS[letter]);
	if (found.includes(undefined)) return undefined;
	return WEAKEST_FIRST.find((status) => found.includes(status));
}
