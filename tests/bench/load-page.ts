import type { Browser, CDPSession, Page } from 'playwright-core';

export interface Script {
	readonly url: string;
	/** Over the wire, as this browser asked for it. */
	readonly bytes: number;
}

export interface PageLoad {
	/** Largest contentful paint after the start of the navigation, ms. */
	readonly lcp: number;
	/** What was largest: the element's name and the beginning of its text. */
	readonly lcpElement: string;
	/** Files of JavaScript, those loaded after the page was drawn as well. */
	readonly scripts: readonly Script[];
}

export const CPU_SLOWDOWN = 4;
/** After `load`: what is fetched late is counted, and a later largest paint as well. */
const SETTLE_MS = 2_500;

/** Loads a page with nothing cached, on a processor slowed down. */
export async function loadPage(browser: Browser, url: string): Promise<PageLoad> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		const scripts = await collectScripts(session);
		await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
		await page.addInitScript(observeLcp);
		await page.goto(url, { waitUntil: 'load' });
		await page.waitForTimeout(SETTLE_MS);
		return { ...(await readLcp(page)), scripts: [...scripts.values()] };
	} finally {
		await context.close();
	}
}

async function collectScripts(session: CDPSession): Promise<ReadonlyMap<string, Script>> {
	const scripts = new Map<string, Script>();
	session.on('Network.responseReceived', ({ requestId, response }) => {
		if (!response.mimeType.includes('javascript')) return;
		scripts.set(requestId, { url: response.url, bytes: 0 });
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const script = scripts.get(requestId);
		if (script !== undefined) scripts.set(requestId, { ...script, bytes: encodedDataLength });
	});
	await session.send('Network.enable');
	return scripts;
}

interface LcpEntry extends PerformanceEntry {
	readonly element: Element | null;
}

declare global {
	// Kept in the page between the two functions below, which run there.
	var largestPaint: { lcp: number; lcpElement: string } | undefined;
}

function observeLcp() {
	new PerformanceObserver((list) => {
		const entry = list.getEntries().at(-1) as LcpEntry | undefined;
		if (entry === undefined) return;
		const name = entry.element?.tagName.toLowerCase() ?? 'unknown';
		const text = entry.element?.textContent.trim().slice(0, 30) ?? '';
		globalThis.largestPaint = { lcp: entry.startTime, lcpElement: `${name} "${text}"` };
	}).observe({ type: 'largest-contentful-paint', buffered: true });
}

async function readLcp(page: Page) {
	const paint = await page.evaluate(() => globalThis.largestPaint);
	if (paint === undefined) throw new Error(`no largest contentful paint of ${page.url()}`);
	return paint;
}
