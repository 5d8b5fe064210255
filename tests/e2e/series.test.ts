import { expect, test } from 'vitest';
import {
	describeInBrowser,
	readContent,
	siteUrl,
	useBrowser,
	waitUntilLive
} from '#tests/support/browser.ts';

const REMOVALS = '/series/roundwood-removals.NO-50.industrial.M';
const PRICE = '/series/roundwood-price.NO-50.1140.A';

describeInBrowser('the page of a series', () => {
	const openPage = useBrowser();

	test('has figure, curve, table, definition, source, licence and runs without JavaScript', async () => {
		const { page } = await openPage({ javaScriptEnabled: false });

		await page.goto(siteUrl(PRICE));

		expect(await page.locator('section.newest').innerText()).toMatch(/^747 kr\/m³ fub\s+2024 · /);
		expect(
			await page.locator('section.chart svg path[d], section.chart svg rect').count()
		).toBeGreaterThan(0);
		expect(await page.locator('tbody tr').first().innerText()).toMatch(/^2024\s+747\s/);
		const definition = await page.locator('dl').innerText();
		for (const part of ['Enhet', 'Hyppighet', 'Landbruksdirektoratet', 'NLOD', 'Lagret her']) {
			expect(definition).toContain(part);
		}
		expect(await page.locator('section.runs tbody tr').count()).toBe(5);
	});

	test('shows shorter and longer stretches of time by links that keep everything else', async () => {
		const { page, problems } = await openPage();
		await page.goto(siteUrl(`/en${REMOVALS}?compare=1`));
		await waitUntilLive(page);
		const seen: string[] = [];

		for (const range of ['1 year', '5 years', '10 years', 'All']) {
			await page.getByRole('link', { name: range, exact: true }).click();
			await page.locator('[aria-current=true]', { hasText: range }).waitFor();
			expect(page.url()).toContain('compare=1');
			seen.push(String((await readContent(page)).curves));
		}

		expect(new Set(seen).size).toBe(4);
		expect(problems).toEqual([]);
	});

	test('stands beside the whole country as an index, with the country’s figures in the table', async () => {
		const { page } = await openPage();
		await page.goto(siteUrl(`/en${REMOVALS}`));
		await waitUntilLive(page);

		await page.getByRole('link', { name: 'Compare with Norway' }).click();
		await page.getByRole('link', { name: 'Without Norway' }).waitFor();

		expect(await page.locator('section.chart').innerText()).toMatch(
			/Both curves are set to 100 in 20\d\d/
		);
		expect(await page.locator('thead').first().innerText()).toContain('Norway');
	});

	test('sets year against year', async () => {
		const { page } = await openPage();
		await page.goto(siteUrl(`/en${REMOVALS}`));
		await waitUntilLive(page);

		await page.getByRole('link', { name: 'Year against year' }).click();
		await page.waitForURL('**?view=years');

		const chart = await page.locator('section.chart').innerText();
		expect(chart).toContain('2024');
		expect(chart).toContain('There are no monthly figures for 2023 in the source we have.');
	});

	test('has older figures on further pages of its table', async () => {
		const { page } = await openPage();
		await page.goto(siteUrl(`/en${REMOVALS}`));
		await waitUntilLive(page);
		expect(await page.locator('section:has(#figures) tbody th').first().innerText()).toBe(
			'December 2024'
		);

		await page.getByRole('link', { name: 'Older →' }).click();
		await page.waitForURL('**page=2');

		await page.getByText(/^Page 2 of \d+$/).waitFor();
		expect(await page.locator('section:has(#figures) tbody th').first().innerText()).not.toBe(
			'December 2024'
		);
		await page.getByRole('link', { name: '← Newer' }).click();
		await page.getByText(/^Page 1 of \d+$/).waitFor();
	});

	test('gives its figures to Norwegian Excel and to machines', async () => {
		const { page } = await openPage();
		await page.goto(siteUrl('/series/fx-eur-nok.NO.spot.D'));
		const download = async (name: string) => {
			const address = await page.getByRole('link', { name }).getAttribute('href');
			const response = await page.request.get(siteUrl(address!));
			return { bytes: await response.body(), headers: response.headers() };
		};

		const excel = await download('CSV for norsk Excel');
		const machine = await download('CSV for maskiner');

		expect([...excel.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(excel.bytes.toString()).toMatch(/;11,8128;/);
		expect(excel.headers['content-disposition']).toContain('attachment');
		expect(machine.bytes[0]).not.toBe(0xef);
		expect(machine.bytes.toString()).toMatch(/2025-08-01,11\.8128,final/);
	});

	test('that does not exist says so, in both languages, with a way back', async () => {
		const { page } = await openPage();

		const answer = await page.goto(siteUrl('/series/no-such.NO.series.M'));
		expect(answer?.status()).toBe(404);
		expect(await page.locator('h1').innerText()).toBe('Siden finnes ikke');
		await page.goto(siteUrl('/en/series/no-such.NO.series.M'));
		expect(await page.locator('h1').innerText()).toBe('There is no such page');

		await page.getByRole('link', { name: 'To the overview' }).click();
		await page.waitForURL(siteUrl('/en'));
		await page.locator('main .chain').waitFor();
	});
});
