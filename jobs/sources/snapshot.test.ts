import { describe, expect, test } from 'vitest';
import { observationsOf } from '#tests/support/timber.ts';
import { parseSnapshotOf, readHeader } from './snapshot.ts';

/* All figures here are made up. */
const HEAD = ['# format: trepuls-snapshot 1', '# source: norges-bank'];
const EUR = 'fx-eur-nok.NO.spot.D';

const parse = (lines: readonly string[] | Uint8Array) =>
	parseSnapshotOf('norges-bank')({
		...{ name: 'made-up.csv', url: null, headers: {}, fetchedAt: new Date('2025-01-01') },
		bytes: lines instanceof Uint8Array ? lines : Buffer.from(lines.join('\n'))
	});
const withFigures = (...lines: string[]) => parse([...HEAD, `[${EUR}]`, ...lines]);

test('reads figures, and why there is none', async () => {
	const document = await withFigures(
		...['2024-01-02,11.25', '2024-01-03,,missing', '2024-01-04,-0.5,preliminary', '']
	);

	expect(document.rowsRead).toBe(3);
	expect(observationsOf(document, EUR)).toMatchObject([
		{ period: '2024-01-02', value: 11.25, status: 'final' },
		{ period: '2024-01-03', value: null, status: 'missing' },
		{ period: '2024-01-04', value: -0.5, status: 'preliminary' }
	]);
	expect(document.series[0]?.identity).toMatchObject({ key: EUR, source: 'norges-bank' });
});

test('keeps every series under its own key', async () => {
	const document = await parse([
		...[...HEAD, `[${EUR}]`, '2024-01-02,11'],
		...['[policy-rate.NO.mean.M]', '2024-01,4.5']
	]);

	expect(document.series.map(({ identity }) => identity.key)).toEqual([
		EUR,
		'policy-rate.NO.mean.M'
	]);
});

test('claims to be the whole truth of nothing: a snapshot withdraws no figure', async () => {
	expect((await withFigures('2024-01-02,11')).coverage).toEqual([]);
});

describe('a row that cannot be taken', () => {
	const good = Array.from({ length: 9 }, (_, day) => `2024-02-0${day + 1},11`);
	const bad = {
		'2024-13-01,11': 'expected period,value,status',
		'2024-02-30,11': 'expected period,value,status',
		'one,two,three,four': 'expected period,value,status',
		'2024-01,11': 'expected a period of frequency D: 2024-01,11',
		'2024-03-01,eleven': 'not a number: eleven',
		'2024-03-01,11,guessed': 'unknown status: guessed'
	};

	for (const [line, reason] of Object.entries(bad)) {
		test(`is kept with its line number: ${line}`, async () => {
			const document = await withFigures(...good, line);

			expect(document.rejections).toEqual([{ sheet: null, row: 13, reason, content: line }]);
			expect(document.series[0]?.observations).toHaveLength(9);
		});
	}

	test('is refused with all others when they are more than a fifth', async () => {
		await expect(withFigures('2024-01-02,x', '2024-01-03,11')).rejects.toMatchObject({
			code: 'SOURCE_CHANGED',
			message: '1 of 2 rows cannot be read, first in line 4: not a number: x'
		});
	});
});

describe('is refused', () => {
	const refusals = {
		'without a header': [['a,b'], /expected a header line "# format: .*", found none/],
		'in another version': [['# format: trepuls-snapshot 2'], /found "trepuls-snapshot 2"/],
		'of another source': [[HEAD[0]!, '# source: ssb'], /"# source: norges-bank", found "ssb"/],
		'with a key that nobody knows': [[...HEAD, '[fx-xyz.NO.spot.D]'], /unknown series key: fx-xyz/],
		'with a key of another source': [[...HEAD, '[cpi.NO.total.M]'], /is of source ssb, not norges/],
		'when it is no text': [Buffer.from([0xff, 0xfe, 0x00]), /expected a text in UTF-8/]
	} as const;

	for (const [what, [lines, message]] of Object.entries(refusals)) {
		test(what, async () => {
			const outcome = parse(lines);

			await expect(outcome).rejects.toMatchObject({ code: 'SOURCE_CHANGED' });
			await expect(outcome).rejects.toThrow(message);
		});
	}
});

test('a header ends with the first line that is none', () => {
	const header = readHeader('# title: A: b\n# no pair\n[key]\n# late: x');

	expect([...header]).toEqual([['title', 'A: b']]);
});
