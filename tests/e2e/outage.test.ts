import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
	describeInBrowser,
	readContent,
	useBrowser,
	useOwnSite,
	waitUntilLive
} from '#tests/support/browser.ts';
import { ingestFile, rateFile } from '#tests/support/change-figures.ts';
import { openNetwork } from '#tests/support/network.ts';

const EURO = 'fx-eur-nok.NO.spot.D';
const NEWEST = '2025-08-01';
const SLOW = { timeout: 40_000, interval: 500 };

const figure = (page: Page) => page.locator(`[data-key="${EURO}"]`).innerText();

describeInBrowser('after an outage', () => {
	const getSite = useOwnSite('outage');
	const openPage = useBrowser();

	const expectLikeFresh = async (page: Page) => {
		const fresh = await openPage();
		await fresh.page.goto(page.url());
		const content = await readContent(fresh.page);
		await expect.poll(() => readContent(page), SLOW).toEqual(content);
	};

	test('of the network the page says so, catches up by itself, and is like one loaded now', async () => {
		const network = await openNetwork(getSite().url);
		const { page, context } = await openPage();
		await page.goto(network.url);
		await waitUntilLive(page);

		network.fail('cut');
		await context.setOffline(true);
		await page.locator('[data-state=offline]').waitFor();
		expect(await page.locator('.state').innerText()).toMatch(
			/^Uten nett siden \d\d:\d\d; tallene er fra da$/
		);
		await ingestFile(getSite(), 'norges-bank', rateFile(EURO, NEWEST, 12.01));
		expect(await figure(page)).toBe('11,81 kr/EUR');
		network.fail('none');
		await context.setOffline(false);

		await waitUntilLive(page);
		await expect.poll(() => figure(page), SLOW).toBe('12,01 kr/EUR');
		await expectLikeFresh(page);
	});

	test('that nobody was told of, as in sleep, the page catches up when it is awake', async () => {
		const network = await openNetwork(getSite().url);
		const { page } = await openPage();
		await page.goto(network.url);
		await waitUntilLive(page);

		network.fail('silent');
		await ingestFile(getSite(), 'norges-bank', rateFile(EURO, NEWEST, 12.02));
		expect(await figure(page)).toBe('12,01 kr/EUR');
		network.fail('none');
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

		await expect.poll(() => figure(page), SLOW).toBe('12,02 kr/EUR');
		await expectLikeFresh(page);
	});

	test('of the server, killed and started again, overview and series are like loaded now', async () => {
		const overview = await openPage();
		const series = await openPage();
		await overview.page.goto(getSite().url);
		await series.page.goto(`${getSite().url}/series/${EURO}`);
		await waitUntilLive(overview.page);
		await waitUntilLive(series.page);

		await getSite().stop('SIGKILL');
		await overview.page.locator('[data-state=connecting]').waitFor();
		await ingestFile(getSite(), 'norges-bank', rateFile(EURO, NEWEST, 12.03));
		await getSite().start();

		for (const { page } of [overview, series]) {
			await expect.poll(() => figure(page), SLOW).toBe('12,03 kr/EUR');
			await waitUntilLive(page);
			await expectLikeFresh(page);
		}
	});
});
