import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, siteUrl, useBrowser, waitUntilLive } from '#tests/support/browser.ts';
import { inEnglish, PAGES } from '#tests/support/pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };
const SLOW_MS = 120_000;

/** Every rule that axe has, good practice included, or only some; says which rule is broken where. */
async function findViolations(page: Page, onlyRules?: readonly string[]): Promise<string[]> {
	// `axe` is what the script above leaves on the page.
	const { violations } = await page.evaluate<AxeResults>(
		`axe.run(${JSON.stringify(onlyRules === undefined ? {} : { runOnly: onlyRules })})`
	);
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(
			({ target, any }) =>
				`${page.url()}: ${id}: ${help}: ${target.join(' ')} ${any[0]?.message ?? ''}`
		)
	);
}

async function openLive(page: Page, path: string) {
	await page.goto(siteUrl(path));
	await waitUntilLive(page);
	await page.evaluate(AXE);
}

describeInBrowser('axe finds nothing', () => {
	const openPage = useBrowser();

	test.each([
		{ language: 'Norwegian', localize: (path: string) => path },
		{ language: 'English', localize: inEnglish }
	])(
		'on any page in $language, light, dark, and on a phone',
		async ({ localize }) => {
			// Without motion, or colours would be judged while they fade from one theme to the other.
			const { page } = await openPage({ reducedMotion: 'reduce' });
			const violations: string[] = [];

			for (const { path } of PAGES) {
				await page.setViewportSize(DESKTOP);
				await openLive(page, localize(path));
				violations.push(...(await findViolations(page)));
				await page.emulateMedia({ colorScheme: 'dark' });
				violations.push(...(await findViolations(page, ['color-contrast'])));
				await page.emulateMedia({ colorScheme: 'light' });
				await page.setViewportSize(PHONE);
				violations.push(...(await findViolations(page)));
			}

			expect(violations).toEqual([]);
		},
		SLOW_MS
	);
});

describeInBrowser('no page is wider than its screen', () => {
	const openPage = useBrowser();
	const readWidth = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

	test(
		'of 320, 390, 1440 or 1920 pixels',
		async () => {
			const { page } = await openPage();
			const tooWide: string[] = [];

			for (const { path } of PAGES) {
				await page.goto(siteUrl(path));
				for (const width of [1920, 1440, 390, 320]) {
					await page.setViewportSize({ width, height: 900 });
					const found = await readWidth(page);
					if (found > width) tooWide.push(`${path} at ${width}: ${found}`);
				}
			}

			expect(tooWide).toEqual([]);
		},
		SLOW_MS
	);

	test('nor without JavaScript on a phone', async () => {
		const { page } = await openPage({ viewport: PHONE, javaScriptEnabled: false });

		await page.goto(siteUrl('/en/series/roundwood-removals.NO-50.industrial.M?compare=1'));

		expect(await readWidth(page)).toBe(PHONE.width);
	});
});
