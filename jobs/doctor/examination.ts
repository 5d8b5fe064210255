import type { ErrorCode } from '#domain/errors.ts';
import type { ReleaseTiming } from '#domain/freshness.ts';
import type { Quota } from '../transport/rate-limit.ts';

/** What was seen of a source: by going out to it, and in the store. */
export interface Examination {
	readonly source: string;
	readonly homepage: string;
	readonly expectedDaysAfterPeriod: number;
	/** How the publisher's side answered; null when nothing is collected by itself. */
	readonly answer: Answer | null;
	readonly datasets: readonly Reach[];
	/** Message of the last collect, when it failed. */
	readonly lastFailure: string | null;
}

export interface Reach {
	readonly dataset: string;
	readonly seriesCount: number;
	readonly newestPeriod: string | null;
	/** When its next figure is expected; by the rule of the source when absent. */
	readonly release?: ReleaseTiming;
}

export type Answer =
	| {
			readonly kind: 'read';
			readonly documents: number;
			readonly figures: number;
			readonly quota?: Quota;
	  }
	| {
			readonly kind: 'failed';
			readonly code: ErrorCode;
			readonly message: string;
			readonly quota?: Quota;
	  };
