import { AppError } from '#domain/errors.ts';

/** A failure that may be gone when the same is asked again. */
export class TransientError extends AppError {
	/** Absent when there was no answer at all. */
	readonly status: number | undefined;
	readonly retryAfterMs: number | undefined;

	constructor(
		message: string,
		at: { status?: number; retryAfterMs?: number | undefined; cause?: unknown } = {}
	) {
		super('SOURCE_UNREACHABLE', message, { cause: at.cause });
		this.status = at.status;
		this.retryAfterMs = at.retryAfterMs;
	}
}
