import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, siteUrl, useBrowser, waitUntilLive } from '#tests/support/browser.ts';

const REMOVALS = '/en/series/roundwood-removals.NO-50.industrial.M?range=all';

const focusedText = (page: Page) =>
	page.evaluate(() => {
		const { activeElement } = document;
		return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent.trim();
	});

async function press(page: Page, ...keys: string[]) {
	for (const key of keys) await page.keyboard.press(key);
}

describeInBrowser('by keyboard alone', () => {
	const openPage = useBrowser();

	test('the first stop leads past the menu to the content', async () => {
		const { page } = await openPage();
		await page.goto(siteUrl('/en'));
		await waitUntilLive(page);

		await press(page, 'Tab');
		const skip = page.locator('a.skip');
		expect(await focusedText(page)).toBe('Skip to content');
		expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
		await press(page, 'Enter');

		expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
		await press(page, 'Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
	});

	test('the stops follow the page from top to bottom', async () => {
		const { page } = await openPage();
		await page.goto(siteUrl('/en'));
		await waitUntilLive(page);
		const stops: (string | undefined)[] = [];

		for (let stop = 0; stop < 11; stop += 1) {
			await press(page, 'Tab');
			stops.push(await focusedText(page));
		}

		expect(stops).toEqual([
			'Skip to content',
			expect.stringMatching(/^Trepuls/),
			'Overview',
			'Indicators',
			'Series',
			'Sources',
			'About',
			'Norsk',
			expect.stringMatching(/^As the system/),
			'The whole series, table and download',
			'Read the figures of the chart with the arrow keys'
		]);
	});

	test('the arrow keys walk the points of a chart, and each is spoken', async () => {
		const { page } = await openPage();
		await page.goto(siteUrl(REMOVALS));
		await waitUntilLive(page);
		const walker = page.getByRole('slider', { name: 'Read the figures' });
		const spoken = () => walker.getAttribute('aria-valuetext');

		await walker.focus();
		expect(await spoken()).toMatch(/^December 2024.*63,469/);
		await press(page, 'ArrowLeft');
		expect(await spoken()).toMatch(/^November 2024.*61,266/);
		await press(page, 'PageUp', 'PageDown', 'PageDown', 'PageDown');
		expect(await spoken()).toMatch(/20\d\d/);
		await press(page, 'Home');
		expect(await spoken()).toMatch(/^January 2014/);
		expect(await page.locator('section.chart').innerText()).toContain('January 2014');
		await press(page, 'ArrowLeft');
		expect(await spoken()).toMatch(/^January 2014/);
	});

	test('the window over the whole time is set by its two handles', async () => {
		const { page } = await openPage();
		await page.goto(siteUrl(REMOVALS));
		await waitUntilLive(page);
		const from = page.getByRole('slider', { name: 'From', exact: true });
		const to = page.getByRole('slider', { name: 'To', exact: true });
		const curve = page.locator('section.chart figure svg path[d]').first();
		const whole = await curve.getAttribute('d');
		expect(await from.getAttribute('aria-valuetext')).toBe('January 2014');
		expect(await to.getAttribute('aria-valuetext')).toBe('December 2024');

		await from.focus();
		await press(page, 'PageUp', 'ArrowRight');
		await to.focus();
		await press(page, 'ArrowLeft');

		expect(await from.getAttribute('aria-valuetext')).toBe('February 2015');
		expect(await to.getAttribute('aria-valuetext')).toBe('November 2024');
		expect(await curve.getAttribute('d')).not.toBe(whole);
	});

	test('a range is chosen without losing the place', async () => {
		const { page } = await openPage();
		await page.goto(siteUrl(REMOVALS));
		await waitUntilLive(page);

		await page.getByRole('link', { name: '5 years', exact: true }).focus();
		await press(page, 'Enter');
		await page.waitForURL('**?range=5');

		expect(await focusedText(page)).toBe('5 years');
		expect(await page.locator('[aria-current=true]').allInnerTexts()).toContain('5 years');
	});
});
