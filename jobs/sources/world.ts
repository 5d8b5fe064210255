import type { RawDocument } from './raw-document.ts';

/** The publishers' APIs whose address can be set, so that a mirror or a test server stands in. */
export const APIS = {
	ssb: 'https://data.ssb.no/api/pxwebapi/v2',
	scb: 'https://statistikdatabasen.scb.se/api/v2',
	skogsstyrelsen: 'https://pxweb.skogsstyrelsen.se/api/v1/en/Skogsstyrelsens%20statistikdatabas',
	luke: 'https://statdb.luke.fi/PxWeb/api/v1/en/LUKE',
	'norges-bank': 'https://data.norges-bank.no/api/data',
	ecb: 'https://www.ecb.europa.eu/stats/eurofxref',
	eurostat: 'https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data',
	'world-bank': 'https://www.worldbank.org/en/research/commodity-markets',
	fred: 'https://fred.stlouisfed.org/graph/fredgraph.csv',
	hvakosterstrommen: 'https://www.hvakosterstrommen.no/api/v1/prices',
	nve: 'https://biapi.nve.no/magasinstatistikk/api/Magasinstatistikk',
	landbruksdirektoratet: 'https://www.landbruksdirektoratet.no'
} as const;

export type Api = keyof typeof APIS;

export interface DownloadRequest {
	readonly api: Api;
	/** Absolute, or appended to the API's base address. */
	readonly path: string;
	/** Sent as JSON by POST; a GET when absent. */
	readonly body?: unknown;
	/** What the answer must be; a page of HTML in its place is an error that says so. */
	readonly type: 'json' | 'csv' | 'xlsx' | 'zip' | 'html';
	/** File name under which the document is archived and recognised by `parse`. */
	readonly name: string;
	readonly maxBytes?: number;
	/** Answers with undefined when nothing has changed since the last download of the address. */
	readonly conditional?: boolean;
	/** Statuses that mean "not there (yet)" and answer with undefined, such as 404 for tomorrow's prices. */
	readonly absent?: readonly number[];
}

/**
 * The outside world as a source sees it. Every request is made with the house's manners: our name, one at a
 * time per API, its rate limit, `Retry-After`, time and size limits, retries with jitter.
 */
export interface World {
	readonly now: () => Date;
	/** Throws SOURCE_UNREACHABLE, SOURCE_CHANGED (another type of answer) or TOO_LARGE. */
	readonly download: (request: DownloadRequest) => Promise<RawDocument | undefined>;
	/** A key for the API where one is set. */
	readonly secret: (api: Api) => string | undefined;
	readonly signal: AbortSignal;
	/** Newest period stored for a series key, so that a source asks only for what is new. */
	readonly newestPeriod: (seriesKey: string) => Promise<string | undefined>;
}
