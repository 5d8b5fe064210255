/** Every failure we expect, and the HTTP status it becomes. */
export const HTTP_STATUS = {
	NOT_FOUND: 404,
	/** It is there, and not for everybody. */
	NOT_PUBLIC: 403,
	BAD_REQUEST: 400,
	CONFIG_INVALID: 500,
	DATABASE_UNAVAILABLE: 503,
	/** A document of another shape than its source promises; refused as a whole. */
	SOURCE_CHANGED: 422,
	SOURCE_UNREACHABLE: 502,
	TOO_LARGE: 413
} as const;

export type ErrorCode = keyof typeof HTTP_STATUS;

export class AppError extends Error {
	override readonly name = 'AppError';
	readonly code: ErrorCode;

	constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}

/** By name, not `instanceof`: the built site carries its own copy of this class. */
export const isAppError = (error: unknown): error is AppError =>
	error instanceof Error && error.name === 'AppError';
