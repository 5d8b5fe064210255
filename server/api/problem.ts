import { AppError, HTTP_STATUS, isAppError, type ErrorCode } from '#domain/errors.ts';
import { isFormulaError, type FormulaError } from '#domain/formula/formula-error.ts';
import type { LocalText } from '#domain/series.ts';

/** A parameter that cannot be used, and its name. */
export class ParameterError extends AppError {
	readonly parameter: string;

	constructor(parameter: string, message: string, code: ErrorCode = 'BAD_REQUEST') {
		super(code, message);
		this.parameter = parameter;
	}
}

/** The body of `application/problem+json` (RFC 9457). */
export interface Problem {
	readonly type: string;
	readonly title: string;
	readonly status: number;
	readonly detail?: string;
	/** Name of the parameter at fault. */
	readonly parameter?: string;
}

/** What is wrong with a formula, where, in characters from 0, and as a person is told. */
export interface FormulaProblem extends Problem {
	readonly code: string;
	readonly position: number;
	readonly length: number;
	readonly text: LocalText;
}

const TITLES: Record<number, string> = {
	400: 'Bad request',
	403: 'Not public',
	404: 'Not found',
	405: 'Method not allowed',
	413: 'Too large',
	422: 'Source changed',
	500: 'Internal error',
	502: 'Source unreachable',
	503: 'Temporarily unavailable'
};

export function createProblem(
	status: number,
	more: { detail?: string; parameter?: string } = {}
): Problem {
	return { type: 'about:blank', title: TITLES[status] ?? 'Error', status, ...more };
}

export function sendProblem(problem: Problem, headers: Record<string, string> = {}): Response {
	return new Response(JSON.stringify(problem), {
		status: problem.status,
		headers: {
			'content-type': 'application/problem+json',
			'cache-control': 'no-store',
			...headers
		}
	});
}

/** Expected errors say what is wrong; the details of a bug stay in the log. */
export function problemOf(error: unknown): Problem {
	if (isFormulaError(error)) return problemOfFormula(error);
	if (isAppError(error)) {
		const status = HTTP_STATUS[error.code];
		const parameter = findParameter(error);
		if (status < 500) {
			return createProblem(status, {
				detail: error.message,
				...(parameter === undefined ? {} : { parameter })
			});
		}
		return createProblem(status);
	}
	return createProblem(isDatabaseAway(error) ? HTTP_STATUS.DATABASE_UNAVAILABLE : 500);
}

function problemOfFormula(error: FormulaError): FormulaProblem {
	const { code, place, message } = error;
	const text = { nb: error.text('nb'), en: error.text('en') };
	const problem = createProblem(400, { detail: message, parameter: 'expression' });
	return { ...problem, code, ...place, text };
}

const findParameter = (error: Error): string | undefined =>
	'parameter' in error && typeof error.parameter === 'string' ? error.parameter : undefined;

/** Node's and Postgres' codes for a server that is starting, stopping, full or not there. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|08...|57P0[123]|53300)$/;

const isDatabaseAway = (error: unknown): boolean =>
	error instanceof Error &&
	'code' in error &&
	typeof error.code === 'string' &&
	AWAY.test(error.code);
