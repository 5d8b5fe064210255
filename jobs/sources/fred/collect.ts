import type { RawDocument } from '../source.ts';
import type { DownloadRequest, World } from '../world.ts';
import { SERIES } from './series.ts';

const API = 'https://api.stlouisfed.org/fred/series/observations';

/** Every series whole, since a month of figures is small and the last four months are revised. */
export async function* collect(world: World): AsyncIterable<RawDocument> {
	for (const id of Object.keys(SERIES)) {
		const document = await world.download(createRequest(id, world.secret('fred')));
		if (document !== undefined) yield { ...document, url: withoutKey(document.url) };
	}
}

/** The API where a key is set, the file of the graph page else. */
const createRequest = (id: string, key: string | undefined): DownloadRequest => {
	const shared = { api: 'fred', conditional: true } as const;
	if (key === undefined)
		return { ...shared, path: `?id=${id}`, type: 'csv', name: `fred-${id}.csv` };
	const query = new URLSearchParams({ series_id: id, api_key: key, file_type: 'json' });
	return { ...shared, path: `${API}?${query.toString()}`, type: 'json', name: `fred-${id}.json` };
};

/** The address is archived and shown; the key is nobody else's. */
const withoutKey = (url: string | null): string | null =>
	url?.replace(/([?&])api_key=[^&]*&?/, '$1') ?? null;
