import { expect, test } from 'vitest';
import { describeInBrowser, siteUrl, useBrowser } from '#tests/support/browser.ts';

describeInBrowser('the page of the sources', () => {
	const openPage = useBrowser();

	test('names for each its publisher, licence, rhythm, newest period with its age, and last runs', async () => {
		const { page } = await openPage();

		await page.goto(siteUrl('/en/sources'));

		const cards = page.locator('main section');
		expect(await cards.count()).toBeGreaterThanOrEqual(7);
		for (const card of await cards.all()) {
			const text = await card.innerText();
			for (const term of ['Newest period', 'Release', 'Collection', 'Licence', 'Series']) {
				expect(text).toContain(term);
			}
			expect(text).toMatch(/Taken\s+\d+ \w+ 20\d\d|No runs yet\./);
		}
		const timber = page.locator('#landbruksdirektoratet');
		expect(await timber.locator('h2').innerText()).toBe('Norwegian Agriculture Agency');
		expect(await timber.locator('dl').innerText()).toMatch(
			/December 2024 \(monthly\): the period ended .* ago, outdated/
		);
		expect(await timber.locator('tbody tr').count()).toBe(6);
	});

	test('leads to a run, which counts what was read and stored', async () => {
		const { page } = await openPage();
		await page.goto(siteUrl('/sources'));

		await page.locator('#norges-bank tbody a').first().click();
		await page.waitForURL('**/sources/runs/*');

		const counts = await page.locator('td.number').allInnerTexts();
		expect(counts[0]).toMatch(/^\d{1,3}(\u00a0\d{3})?$/);
		expect(counts[0]).toBe(counts[1]);
		expect(await page.locator('main').innerText()).toContain('Ingen rader ble lagt til side.');
	});

	test.each(['0', '999999', '99999999999', 'x'])('has no run %s', async (id) => {
		const { page } = await openPage();

		const answer = await page.goto(siteUrl(`/sources/runs/${id}`));

		expect(answer?.status()).toBe(404);
		expect(await page.locator('h1').innerText()).toBe('Siden finnes ikke');
	});
});
