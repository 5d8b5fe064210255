import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, siteUrl, useBrowser, waitUntilLive } from '#tests/support/browser.ts';
import { inEnglish, PAGES } from '#tests/support/pages.ts';

/** Words that only the other language has. */
const NORWEGIAN =
	/\b(og|fra|til|siden|perioden|hentet|kilde|oversikt|årlig|månedlig|endelig|uendret|januar|desember|fub|kr)\b/i;
const ENGLISH =
	/\b(and|from|the|period|taken|overview|yearly|monthly|unchanged|January|December|sawlogs|u\.b\.)\b/;

/** All lines but names of documents and keys, which have one name in both languages. */
const readWords = (page: Page) =>
	page.evaluate(() => {
		const named = document.querySelectorAll('[lang]:not(html), tbody th a, caption, code, dl a');
		for (const element of named) element.remove();
		return document.body.innerText.split('\n');
	});

describeInBrowser('the site in two languages', () => {
	const openPage = useBrowser();

	test.each(PAGES)('says nothing in the other language on $kind ($path)', async ({ path }) => {
		const { page } = await openPage({ javaScriptEnabled: false });

		await page.goto(siteUrl(path));
		expect(await page.locator('html').getAttribute('lang')).toBe('nb');
		expect((await readWords(page)).filter((line) => ENGLISH.test(line))).toEqual([]);

		await page.goto(siteUrl(inEnglish(path)));
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
		expect((await readWords(page)).filter((line) => NORWEGIAN.test(line))).toEqual([]);
	});

	test('is changed without losing the page or the view', async () => {
		const { page } = await openPage();
		const view = '/series/roundwood-removals.NO-50.industrial.M?range=5&compare=1';
		await page.goto(siteUrl(view));
		await waitUntilLive(page);

		await page.getByRole('link', { name: 'English', exact: true }).click();
		await page.waitForURL(siteUrl(`/en${view}`));
		await page.getByRole('link', { name: 'Norsk', exact: true }).click();
		await page.waitForURL(siteUrl(view));

		expect(await page.locator('html').getAttribute('lang')).toBe('nb');
	});

	test('writes figures as each language does', async () => {
		const { page } = await openPage();
		const value = page.locator('p.value').first();

		await page.goto(siteUrl('/series/fx-eur-nok.NO.spot.D'));
		expect(await value.innerText()).toBe('11,81 kr/EUR');
		await page.goto(siteUrl('/en/series/fx-eur-nok.NO.spot.D'));
		expect(await value.innerText()).toBe('11.81 NOK/EUR');
	});
});

describeInBrowser('light and dark', () => {
	const openPage = useBrowser();
	const isDark = (page: Page) =>
		page.evaluate(() => {
			const [, red = '255'] =
				/rgb\((\d+)/.exec(getComputedStyle(document.documentElement).backgroundColor) ?? [];
			return Number(red) < 100;
		});

	test('follow the system, without JavaScript too', async () => {
		const { page } = await openPage({ colorScheme: 'dark', javaScriptEnabled: false });

		await page.goto(siteUrl());

		expect(await isDark(page)).toBe(true);
	});

	test('are what the reader chose, on every page, also after a reload', async () => {
		const { page } = await openPage({ colorScheme: 'light' });
		await page.goto(siteUrl());
		await waitUntilLive(page);
		expect(await isDark(page)).toBe(false);

		await page.getByLabel('Fargetema').selectOption('Mørkt');
		expect(await isDark(page)).toBe(true);
		await page.goto(siteUrl('/about'));
		expect(await isDark(page)).toBe(true);

		await page.getByLabel('Fargetema').selectOption('Som systemet');
		expect(await isDark(page)).toBe(false);
	});
});
