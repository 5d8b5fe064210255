import { AppError } from '#domain/errors.ts';
import type { Effects } from '../sources/source.ts';
import type { Call } from './call.ts';
import type { Limits } from './limits.ts';
import { TransientError } from './transient-error.ts';

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const CERTIFICATE = /CERT|UNABLE_TO_VERIFY|ERR_TLS/;

export interface OpenOptions {
	readonly effects: Effects;
	readonly limits: Limits;
	/** Aborts when the process stops, or when the attempt takes too long. */
	readonly signal: AbortSignal;
}

/** Asks, and follows redirects to web addresses, a few. The body is not read yet. */
export async function openResponse(call: Call, options: OpenOptions): Promise<Response> {
	let { url, init } = call;
	for (let hop = 0; hop <= options.limits.maxRedirects; hop += 1) {
		const response = await ask({ ...call, url, init }, options);
		const location = response.headers.get('location');
		if (!REDIRECTS.includes(response.status) || location === null) return response;
		await response.body?.cancel();
		url = resolveRedirect(call, { from: url, location });
		if (response.status === 303) init = { headers: init.headers ?? {} };
	}
	throw new AppError(
		'SOURCE_UNREACHABLE',
		`${call.shownUrl} is redirected more than ${options.limits.maxRedirects} times`
	);
}

function resolveRedirect(
	{ shownUrl }: Call,
	{ from, location }: { from: string; location: string }
) {
	const target = URL.parse(location, from);
	const isWeb = target !== null && /^https?:$/.test(target.protocol);
	const isWeaker = from.startsWith('https:') && target?.protocol === 'http:';
	if (isWeb && !isWeaker) return target.href;
	const where = target === null ? 'to no address' : `to ${target.protocol}//${target.host}`;
	throw new AppError('SOURCE_UNREACHABLE', `${shownUrl} is redirected ${where}, not followed`);
}

async function ask(call: Call, { effects, limits, signal }: OpenOptions): Promise<Response> {
	const late = new AbortController();
	const timer = setTimeout(() => {
		late.abort();
	}, limits.responseMs);
	try {
		return await effects.fetch(call.url, {
			...call.init,
			redirect: 'manual',
			signal: AbortSignal.any([signal, late.signal])
		});
	} catch (cause) {
		throw late.signal.aborted
			? new TransientError(`${call.shownUrl} did not answer in ${limits.responseMs / 1000} s`)
			: describeFailure(call, cause);
	} finally {
		clearTimeout(timer);
	}
}

/** What went wrong below HTTP, by Node's own code for it. */
export function describeFailure({ shownUrl }: Call, error: unknown): AppError {
	const code = findCode(error);
	if (CERTIFICATE.test(code)) {
		const message = `the certificate of ${new URL(shownUrl).host} is not accepted (${code})`;
		return new AppError('SOURCE_UNREACHABLE', message, { cause: error });
	}
	return new TransientError(`${shownUrl} cannot be reached (${code})`, { cause: error });
}

function findCode(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if ('code' in error && typeof error.code === 'string') return error.code;
	return error.cause === undefined ? error.message : findCode(error.cause);
}
