import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
	describeInBrowser,
	readContent,
	useBrowser,
	useOwnSite,
	waitUntilLive
} from '#tests/support/browser.ts';
import {
	correctedWorkbook,
	dropFile,
	ingestFile,
	rateFile
} from '#tests/support/change-figures.ts';
import { openNetwork, type Fault } from '#tests/support/network.ts';

const REMOVALS = 'roundwood-removals.NO-50.industrial.M';
const EURO = 'fx-eur-nok.NO.spot.D';
const POUND = 'fx-gbp-nok.NO.spot.D';
const DOLLAR = 'fx-usd-nok.NO.spot.D';
const NEWEST = '2025-08-01';
const SLOW = { timeout: 40_000, interval: 250 };

const figure = (page: Page, key: string) => page.locator(`[data-key="${key}"]`).innerText();
const tile = (page: Page, key: string) =>
	page.locator('article', { has: page.locator(`[data-key="${key}"]`) });
const heroCurves = async (page: Page) => (await readContent(page)).curves.slice(0, 5);

/** A page that was loaded again has forgotten this. */
const remember = (page: Page) =>
	page.evaluate(() => {
		document.body.setAttribute('data-same', '');
	});
const isSame = async (page: Page) => (await page.locator('body[data-same]').count()) === 1;

describeInBrowser('a live change', () => {
	const getSite = useOwnSite('live');
	const openPage = useBrowser();

	test('of a corrected workbook reaches tile, sums and curve of an open page, old → new, and the mark fades', async () => {
		const { page, problems } = await openPage();
		await page.goto(getSite().url);
		await waitUntilLive(page);
		await remember(page);
		expect(await figure(page, REMOVALS)).toBe('63\u00a0469 m³ fub');
		const before = await heroCurves(page);

		const report = await ingestFile(
			getSite(),
			'landbruksdirektoratet',
			await correctedWorkbook(1234)
		);

		expect(report).toContain('stored');
		await expect.poll(() => figure(page, REMOVALS), SLOW).toBe('64\u00a0703 m³ fub');
		expect(await tile(page, REMOVALS).innerText()).toContain(
			'Endret nå: 63\u00a0469\u00a0m³ fub → 64\u00a0703\u00a0m³ fub (desember 2024)'
		);
		expect(await page.locator('article.just-changed').count()).toBeGreaterThan(0);
		expect(await page.locator('tr.newest').innerText()).toMatch(/^2024\s+933\u00a0502$/);
		expect(await heroCurves(page)).not.toEqual(before);
		await expect.poll(() => page.locator('article.just-changed').count(), SLOW).toBe(0);
		expect(await page.locator('main').innerText()).not.toContain('Endret nå');
		expect(await isSame(page)).toBe(true);
		expect(problems).toEqual([]);
	});

	test('shows the rejected row of that workbook with sheet, row and reason', async () => {
		const { page } = await openPage();
		await page.goto(`${getSite().url}/en/sources`);
		const runs = page.locator('#landbruksdirektoratet tbody tr', { hasText: 'corrected.xlsx' });

		expect(await runs.locator('td').allInnerTexts()).toEqual([
			expect.stringMatching(/\d\d:\d\d$/),
			'command',
			'stored',
			expect.stringMatching(/^\d,\d{3}$/),
			expect.any(String),
			expect.stringMatching(/^[1-9]/),
			'1'
		]);
		await runs.getByRole('link').click();
		await page.waitForURL('**/sources/runs/*');

		const [sheet, row, reason] = await page
			.locator('td:not(.content)')
			.allInnerTexts()
			.then((all) => all.slice(-3));
		expect(sheet).toBe('avvirkning_61g_Grunndata_Avvirk');
		expect(Number(row?.replace(',', ''))).toBeGreaterThan(2000);
		expect(reason).toContain('no such month: 21');
	});

	test('of a file in the inbox reaches the page of its series: figure, table and curve', async () => {
		const { page, problems } = await openPage();
		await page.goto(`${getSite().url}/en/series/${EURO}?range=1`);
		await waitUntilLive(page);
		await remember(page);
		expect(await figure(page, EURO)).toBe('11.81 NOK/EUR');
		const before = (await readContent(page)).curves;

		await dropFile(getSite(), 'norges-bank', rateFile(EURO, NEWEST, 12.5));

		await expect.poll(() => figure(page, EURO), SLOW).toBe('12.50 NOK/EUR');
		expect(await page.locator('section.newest').innerText()).toContain(
			'11.81\u00a0NOK/EUR → 12.50'
		);
		expect(await page.locator('tbody tr').first().innerText()).toMatch(/12\.50/);
		expect((await readContent(page)).curves).not.toEqual(before);
		expect(await page.locator('circle.ring').count()).toBe(1);
		expect(await isSame(page)).toBe(true);
		expect(problems).toEqual([]);
	});

	test('moves only for those who want motion', async () => {
		const moving = await openPage({ reducedMotion: 'no-preference' });
		const still = await openPage({ reducedMotion: 'reduce' });
		const pages = [moving.page, still.page];
		for (const page of pages) await page.goto(`${getSite().url}/series/${DOLLAR}`);
		for (const page of pages) await waitUntilLive(page);

		await ingestFile(getSite(), 'norges-bank', rateFile(DOLLAR, NEWEST, 11));

		for (const page of pages) await page.locator('circle.ring').waitFor();
		expect(await listAnimations(moving.page)).toEqual(expect.arrayContaining([expect.anything()]));
		expect(await listAnimations(still.page)).toEqual([]);
		expect(await still.page.locator('section.newest').innerText()).toContain(' → 11,00');
	});

	test('arrives whatever part of the socket a network refuses', async () => {
		const open = async (fault: Fault) => {
			const network = await openNetwork(getSite().url);
			network.fail(fault);
			const { page } = await openPage();
			await page.goto(`${network.url}/series/${POUND}`);
			return page;
		};
		const refused = await open('no-websocket');
		const deaf = await open('deaf-websocket');
		const none = await open('no-socket');
		await Promise.all([waitUntilLive(refused), waitUntilLive(deaf)]);
		await none.locator('[data-state=polling]').waitFor();

		await ingestFile(getSite(), 'norges-bank', rateFile(POUND, NEWEST, 15.5));

		for (const page of [refused, deaf, none]) {
			await expect.poll(() => figure(page, POUND), SLOW).toBe('15,50 kr/GBP');
		}
		expect(await none.locator('.state').innerText()).toBe(
			'Spør etter nye tall fire ganger i minuttet'
		);
	});
});

const listAnimations = (page: Page) =>
	page.evaluate(() =>
		document
			.getAnimations()
			.filter(({ playState }) => playState === 'running')
			.map((animation) => (animation instanceof CSSAnimation ? animation.animationName : 'other'))
	);
