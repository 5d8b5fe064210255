import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import pg from 'pg';

/** The peer of a live page: LISTEN, one query, server-sent event, `textContent`. Nothing else could be left out. */
export interface BarePage {
	readonly url: string;
	readonly close: () => Promise<void>;
}

export const BARE_SELECTOR = 'output';
const PAGE = `<!doctype html><title>bare</title><output></output><script>
new EventSource('/events').onmessage = ({ data }) => {
	document.querySelector('output').textContent = data;
};
</script>`;

/** `toText` makes the text of the value, on the server. */
export async function openBarePage(
	databaseUrl: string,
	key: string,
	toText: (value: number) => string
): Promise<BarePage> {
	const readers = new Set<ServerResponse>();
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	const send = async () => {
		const { rows } = await client.query<{ value: number }>(
			`select value from observation join series on series.id = series_id
			where key = $1 order by period_start desc limit 1`,
			[key]
		);
		for (const reader of readers) reader.write(`data: ${toText(rows[0]!.value)}\n\n`);
	};
	client.on('notification', () => void send());
	await client.query('listen trepuls_change');
	const server = createServer((request, response) => {
		if (request.url === '/events') {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			readers.add(response);
			void send();
		} else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return {
		url: `http://127.0.0.1:${address.port}/`,
		close: async () => {
			server.close();
			server.closeAllConnections();
			await client.end();
		}
	};
}
