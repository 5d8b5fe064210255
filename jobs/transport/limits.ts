export interface Limits {
	/** Until the answer begins. */
	readonly responseMs: number;
	/** Until the answer has come to its end. */
	readonly attemptMs: number;
	readonly maxRetries: number;
	/** All attempts of a download and the waits between them; nobody waits for longer than this. */
	readonly downloadMs: number;
	readonly maxRedirects: number;
	/** Between two requests to one API. */
	readonly gapMs: number;
	/** Of a document for which the request names no limit. */
	readonly maxBytes: number;
}

export const LIMITS: Limits = {
	responseMs: 30_000,
	attemptMs: 120_000,
	maxRetries: 4,
	downloadMs: 300_000,
	maxRedirects: 5,
	gapMs: 250,
	maxBytes: 20_000_000
};
