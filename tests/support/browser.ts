import {
	chromium,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type Page
} from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts';
import { startSite, type Site } from './site.ts';

/** A page in a browser of its own memory, and everything that went wrong on it so far. */
export interface Visit {
	readonly page: Page;
	readonly context: BrowserContext;
	/** Errors and warnings of the console, uncaught errors, and whatever was asked of another host. */
	readonly problems: readonly string[];
}

/** Far from Oslo, and not Norwegian: what a page says must not depend on where its reader is. */
const FAR_AWAY = { locale: 'en-US', timezoneId: 'America/New_York' };

/** End-to-end tests, which need a Chromium: without one they are skipped, and the title says why. */
export function describeInBrowser(title: string, tests: () => void) {
	const isMissing = chromiumPath() === undefined;
	describe.skipIf(isMissing)(isMissing ? `${title} (SKIPPED: no Chromium found)` : title, tests);
}

/** For the body of a describe: one Chromium for its tests. Returns how a test opens a page. */
export function useBrowser() {
	let browser: Browser | undefined;
	beforeAll(async () => {
		browser = await chromium.launch({ executablePath: chromiumPath()!, args: CHROMIUM_ARGS });
	});
	afterAll(() => browser?.close());
	return async (options: BrowserContextOptions = {}): Promise<Visit> => {
		const context = await browser!.newContext({
			...{ viewport: { width: 1440, height: 900 }, colorScheme: 'light' as const },
			...FAR_AWAY,
			...options
		});
		onTestFinished(() => context.close());
		const page = await context.newPage();
		return { page, context, problems: collectProblems(page) };
	};
}

function collectProblems(page: Page): string[] {
	const problems: string[] = [];
	const expectOwn = (address: string) => {
		const { hostname, protocol } = new URL(address);
		if (hostname !== '127.0.0.1' && protocol !== 'data:') problems.push(`elsewhere: ${address}`);
	};
	page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
	});
	page.on('request', (request) => {
		expectOwn(request.url());
	});
	page.on('websocket', (socket) => {
		expectOwn(socket.url());
	});
	return problems;
}

/** The address of a page of the site that runs for all end-to-end tests, and whose figures none of them changes. */
export function siteUrl(path = '/'): string {
	const url = process.env['TREPULS_SITE_URL'];
	if (url === undefined) throw new Error('the site does not run: see site-setup.ts');
	return url + path;
}

/** For the body of a describe whose tests change figures or stop the server: a site of its own. */
export function useOwnSite(name: string): () => Site {
	let site: Site | undefined;
	beforeAll(async () => {
		site = await startSite({ dataDir: `.trepuls/e2e-${name}` });
	});
	afterAll(() => site?.stop());
	return () => site!;
}

/** What a reader sees of the figures: every word of the page's content, and the shape of every curve. */
export const readContent = (page: Page) =>
	page.locator('main').evaluate((main: HTMLElement) => ({
		text: main.innerText,
		curves: [...main.querySelectorAll('svg path')].map((path) => path.getAttribute('d'))
	}));

/** Waits until changes arrive by socket. */
export async function waitUntilLive(page: Page) {
	await page.locator('[data-state=live]').waitFor();
}
