import type { DownloadRequest } from '../sources/world.ts';

export interface Validators {
	readonly etag: string | null;
	readonly lastModified: string | null;
}

/** One request as it goes over the wire. */
export interface Call {
	readonly url: string;
	/** The address as it may be shown, archived and logged: without a key. */
	readonly shownUrl: string;
	readonly init: RequestInit;
}

const USER_AGENT = 'Trepuls/0.1 (+https://woodworkscluster.no)';

const ACCEPT: Readonly<Record<DownloadRequest['type'], string>> = {
	json: 'application/json, */*;q=0.1',
	csv: 'text/csv, text/plain;q=0.9, */*;q=0.1',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, */*;q=0.1',
	zip: 'application/zip, */*;q=0.1',
	html: 'text/html, */*;q=0.1'
};

export interface CallContext {
	readonly address: string;
	readonly secret: string | undefined;
	readonly validators: Validators | undefined;
}

export function createCall(
	{ path, body, type }: DownloadRequest,
	{ address, secret, validators }: CallContext
): Call {
	const url = /^https?:\/\//.test(path) ? path : `${address}${path}`;
	const headers: Record<string, string> = { 'user-agent': USER_AGENT, accept: ACCEPT[type] };
	if (validators?.etag != null) headers['if-none-match'] = validators.etag;
	if (validators?.lastModified != null) headers['if-modified-since'] = validators.lastModified;
	const shownUrl = hideSecret(url, secret);
	if (body === undefined) return { url, shownUrl, init: { headers } };
	headers['content-type'] = 'application/json';
	return { url, shownUrl, init: { method: 'POST', body: JSON.stringify(body), headers } };
}

const hideSecret = (url: string, secret: string | undefined) =>
	secret === undefined || secret === '' ? url : url.replaceAll(secret, 'KEY');
