import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, siteUrl, useBrowser, waitUntilLive } from '#tests/support/browser.ts';

const figure = (page: Page, key: string) => page.locator(`[data-key="${key}"]`).innerText();

/** Of the workbook by municipality and year; the months of the other workbook sum to 2 m³ less. */
const REMOVALS = 'roundwood-removals.NO-50.industrial.A';
const SPRUCE_PRICE = 'roundwood-price.NO-50.1140.A';

describeInBrowser('the overview', () => {
	const openPage = useBrowser();

	test('shows the published figures and curves without JavaScript', async () => {
		const { page, problems } = await openPage({ javaScriptEnabled: false });

		await page.goto(siteUrl());

		expect(await figure(page, REMOVALS)).toBe('932\u00a0270 m³ fub');
		expect(await figure(page, SPRUCE_PRICE)).toBe('747 kr/m³ fub');
		expect(await page.locator('tr.newest').innerText()).toMatch(/^2024\s+932\u00a0268$/);
		expect(await page.locator('main figure svg path[d]').count()).toBeGreaterThan(3);
		expect(await page.locator('article svg path[d]').count()).toBeGreaterThan(30);
		expect(await page.locator('noscript').innerText()).toContain('Uten JavaScript');
		expect(problems).toEqual([]);
	});

	test('says the same, to the letter, when the scripts have taken over', async () => {
		const unscripted = await openPage({ javaScriptEnabled: false });
		const { page, problems } = await openPage();

		await unscripted.page.goto(siteUrl());
		await page.goto(siteUrl());
		await waitUntilLive(page);

		const text = await page.locator('main').innerText();
		expect(text).toBe(await unscripted.page.locator('main').innerText());
		expect(await figure(page, REMOVALS)).toBe('932\u00a0270 m³ fub');
		expect(problems).toEqual([]);
	});

	test('names for every tile the snapshot’s date and how old the period is', async () => {
		const { page } = await openPage();

		await page.goto(siteUrl());

		const tiles = await page.locator('main article').allInnerTexts();
		expect(tiles.length).toBeGreaterThan(30);
		for (const tile of tiles) expect(tile).toMatch(/øyeblikksbilde .*20\d\dperioden sluttet /);
	});

	test('has the stages of the value chain in order, from forest to market', async () => {
		const { page } = await openPage();

		await page.goto(siteUrl('/en'));

		expect(await page.locator('main .chain h2').allInnerTexts()).toMatchInlineSnapshot(`
			[
			  "Forest and roundwood",
			  "Timber price",
			  "Sawmill, board and pulp",
			  "Building",
			  "Trade and world market",
			  "Energy",
			  "Currency, interest and prices",
			]
		`);
	});

	test('leads from a tile to its series, and back', async () => {
		const { page, problems } = await openPage();
		await page.goto(siteUrl());
		await waitUntilLive(page);

		await page.locator(`main article a[href="/series/${REMOVALS}"]`).click();
		await page.waitForURL(`**/series/${REMOVALS}`);

		expect(await figure(page, REMOVALS)).toBe('932\u00a0270 m³ fub');
		await page.goBack();
		await page.locator('main .chain').waitFor();
		expect(problems).toEqual([]);
	});
});
