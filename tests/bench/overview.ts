import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Site } from '#tests/support/site.ts';
import { CPU_SLOWDOWN, loadPage, type PageLoad, type Script } from './load-page.ts';
import { median } from './quantiles.ts';
import { formatMs, formatRatio, type Measure, type Section } from './report.ts';
import { openStaticPeer } from './static-peer.ts';

const LOADS = 5;
const GOAL = {
	scriptBytes: 100_000,
	/** What web.dev calls good for people on their own devices. */
	lcpMs: 2_500
};

/** The overview as a newcomer's browser gets it, and the same page without JavaScript from a bare server. */
export async function measureOverview(site: Site, browser: Browser): Promise<Section> {
	const url = `${site.url}/`;
	const peer = await openStaticPeer(url);
	try {
		const [product, bare]: [PageLoad[], PageLoad[]] = [[], []];
		await loadPage(browser, url);
		await loadPage(browser, peer.url);
		for (let load = 0; load < LOADS; load += 1) {
			product.push(await loadPage(browser, url));
			bare.push(await loadPage(browser, peer.url));
		}
		const page = await weigh(url);
		return toSection({ product, bare, page, scripts: await weighScripts(product[0]!.scripts) });
	} finally {
		await peer.close();
	}
}

interface Weight {
	/** Over the wire, for a client that asks for gzip. */
	readonly gzip: number;
	readonly encoding: string;
}

interface ScriptWeights {
	readonly files: number;
	readonly gzip: number;
	readonly wire: number;
}

async function weighScripts(scripts: readonly Script[]): Promise<ScriptWeights> {
	if (scripts.length === 0) throw new Error('the overview loaded no JavaScript');
	const weights = await Promise.all(scripts.map(({ url }) => weigh(url)));
	return {
		files: scripts.length,
		gzip: weights.reduce((sum, { gzip }) => sum + gzip, 0),
		wire: scripts.reduce((sum, { bytes }) => sum + bytes, 0)
	};
}

/** By `node:http`, because `fetch` unpacks and does not say what came. */
function weigh(url: string): Promise<Weight> {
	return new Promise((resolve, reject) => {
		const asked = request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('error', reject);
			response.on('end', () => {
				const body = Buffer.concat(parts);
				const encoding = response.headers['content-encoding'] ?? 'none';
				const gzip = encoding === 'gzip' ? body.length : gzipSync(body).length;
				resolve({ gzip, encoding });
			});
		});
		asked.on('error', reject);
		asked.end();
	});
}

interface Outcome {
	readonly product: readonly PageLoad[];
	readonly bare: readonly PageLoad[];
	readonly page: Weight;
	readonly scripts: ScriptWeights;
}

function toSection({ product, bare, page, scripts }: Outcome): Section {
	const [own, peer] = [product, bare].map((loads) => loads.map(({ lcp }) => lcp));
	const lcp = median(own!);
	return {
		title: 'Overview',
		notes: [
			`${LOADS} loads after one to warm up, product and peer in turn, 1440 × 900, nothing cached, processor slowed ${CPU_SLOWDOWN} ×, network not slowed. Medians. Largest: ${product[0]!.lcpElement}.`,
			'JavaScript: every file that the page loads within two and a half seconds, the socket code that comes after the drawing included; inline scripts are not counted.',
			'Peer: the same HTML, styles and fonts without JavaScript, packed and out of the memory of a bare Node server.'
		],
		measures: [
			{
				...{ name: 'JavaScript, gzip', result: formatKb(scripts.gzip) },
				spread: `${scripts.files} files`,
				goal: {
					text: `≤ ${formatKb(GOAL.scriptBytes)}`,
					isMet: scripts.gzip <= GOAL.scriptBytes
				}
			},
			{ name: 'JavaScript, as Chromium gets it', result: formatKb(scripts.wire) },
			{ name: `HTML, gzip (sent as: ${page.encoding})`, result: formatKb(page.gzip) },
			describeLcp('LCP', own!, { text: `≤ ${GOAL.lcpMs} ms`, isMet: lcp <= GOAL.lcpMs }),
			describeLcp('LCP without JavaScript', peer!),
			{ name: 'LCP against without JavaScript', result: formatRatio(lcp / median(peer!)) }
		]
	};
}

function describeLcp(name: string, times: readonly number[], goal?: Measure['goal']): Measure {
	return {
		...{ name, result: formatMs(median(times)) },
		spread: `${formatMs(Math.min(...times))} – ${formatMs(Math.max(...times))}`,
		...(goal === undefined ? {} : { goal })
	};
}

const formatKb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
