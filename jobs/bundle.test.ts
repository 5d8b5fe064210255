import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { describeSeries } from '#domain/indicators.ts';
import { findSeriesKeyParts } from '#domain/series.ts';
import { listBundle } from './bundle.ts';
import { readHeader } from './sources/snapshot.ts';

const FOLDER = 'bundle/';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
const documents = await listBundle();
/** Rows with month 21 or 41: corrections that belong to no month. */
const ODD_MONTHS: Readonly<Record<string, number>> = {
	'timber-county-month-2019.csv': 4,
	'timber-county-month-2020.csv': 6
};

// The long daily series take a while on a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 });

test('every file of the folder is listed, timber first', () => {
	const listed = documents.map(({ document }) => document.name);

	expect(listed.toSorted()).toEqual(names.toSorted());
	expect(listed.slice(0, 21).every((name) => name.startsWith('timber-'))).toBe(true);
});

test('the files weigh at most 6 MB together', () => {
	const bytes = names.reduce((sum, name) => sum + statSync(FOLDER + name).size, 0);

	expect(bytes).toBeLessThan(6_000_000);
});

describe.each(documents)('$document.name', ({ source, document }) => {
	test('says publisher, title, licence, origin and date, and its source agrees', () => {
		const header = readHeader(readFileSync(FOLDER + document.name, 'utf8'));

		for (const name of ['publisher', 'title', 'licence', 'origin', 'retrieved-note']) {
			expect(header.get(name), name).toMatch(/\S{3,}/);
		}
		expect(header.get('source')).toBe(source.id);
		expect(header.get('retrieved')).toMatch(/^20\d\d-\d\d-\d\d$/);
		expect(document.fetchedAt.toISOString().slice(0, 10)).toBe(header.get('retrieved'));
	});

	test('parses without a surprise, into figures of the catalogue that lie before its date', async () => {
		const { rowsRead, series, rejections } = await source.parse(document);
		const observations = series.flatMap((entry) => entry.observations);

		expect(rowsRead).toBeGreaterThan(0);
		expect(observations.length).toBeGreaterThan(0);
		expect(observations.filter(({ start }) => start > document.fetchedAt)).toEqual([]);
		expect(rejections).toHaveLength(ODD_MONTHS[document.name] ?? 0);
		expect(rejections.every(({ reason }) => /^no such month: "[24]1"/.test(reason))).toBe(true);
		for (const { identity } of series) {
			expect(describeSeries(findSeriesKeyParts(identity.key)!)).toEqual(identity);
		}
	});
});
