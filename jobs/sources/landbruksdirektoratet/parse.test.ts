import { describe, expect, test } from 'vitest';
import { expectedCounties } from '#domain/regions.ts';
import {
	figuresOf,
	MONTH_HEADER,
	monthRow,
	observationsOf,
	parseRows,
	parseWorkbook,
	parseYears,
	reasonsOf,
	sheetOf,
	wholeCountry,
	YEAR_HEADER,
	yearRow
} from '#tests/support/timber.ts';
import { createWorkbook } from '#tests/support/workbook.ts';

/* All figures here are made up. */
const VOLUME = 'roundwood-removals.NO-50.industrial.M';
const VALUE = 'roundwood-value.NO-50.industrial.M';
const PRICE = 'roundwood-price.NO-50.industrial.M';
const COUNTRY = 'roundwood-removals.NO.industrial.M';

/** Enough good rows that a few bad ones do not make the document another document. */
const others = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => monthRow({ month }));
const withOthers = (...rows: ReturnType<typeof monthRow>[]) => parseRows(...rows, ...others);

describe('the table', () => {
	const layouts = {
		'with a leading blank column': [
			[null, ...MONTH_HEADER],
			[null, ...monthRow()]
		],
		'with the header in the first row': [MONTH_HEADER, monthRow()],
		'with many rows above the header': [
			...Array.from({ length: 20 }, () => ['Merknad']),
			MONTH_HEADER,
			monthRow()
		],
		'with blank rows between': [MONTH_HEADER, [], [null, ''], monthRow(), []],
		'in another order': [MONTH_HEADER.toReversed(), monthRow().toReversed()],
		'with unknown columns before and after': [
			['NOKKEL', ...MONTH_HEADER, 'KOMMENTAR'],
			['x', ...monthRow(), 7]
		],
		'without the columns that are never read': [
			'AVVIRKAAR AVVIRKMND FYLKENR VIRKESKAT SORTKODE TOTALVERDI TOTALVOLUM'.split(' '),
			[2024, 1, '50', '1140', '01', 700_000, 1000]
		],
		'with another case, spaces and underscores in the header': [
			MONTH_HEADER.map((name) => ` ${name.slice(0, 3)}_${name.slice(3).toLowerCase()}`),
			monthRow()
		],
		'with county written FYLKESNR': [
			MONTH_HEADER.map((name) => name.replace('FYLKENR', 'Fylkesnr')),
			monthRow()
		]
	};

	for (const [layout, rows] of Object.entries(layouts)) {
		test(`is found ${layout}`, async () => {
			const document = await parseWorkbook(createWorkbook({ name: 'Ark1', rows }));

			expect(figuresOf(document, VOLUME)).toEqual({ '2024-01': 1000 });
			expect(figuresOf(document, VALUE)).toEqual({ '2024-01': 700_000 });
			expect(document.rowsRead).toBe(1);
		});
	}

	test('is found on any sheet, and sheets without one do not matter', async () => {
		const bytes = createWorkbook(
			{ name: 'Forside', rows: [['Om statistikken'], [1, 2, 3]] },
			sheetOf([monthRow()], { name: 'helt andre navn' }),
			{ name: 'Tom', rows: [] }
		);

		expect(figuresOf(await parseWorkbook(bytes), VOLUME)).toEqual({ '2024-01': 1000 });
	});

	test('may be spread over sheets', async () => {
		const bytes = createWorkbook(
			sheetOf([monthRow()], { name: 'januar' }),
			sheetOf([monthRow({ month: 2 })], { name: 'februar' })
		);

		expect(figuresOf(await parseWorkbook(bytes), VOLUME)).toEqual({
			'2024-01': 1000,
			'2024-02': 1000
		});
	});

	test('that stands twice counts once, and says so', async () => {
		const bytes = createWorkbook(sheetOf([monthRow()]), sheetOf([monthRow()], { name: 'kopi' }));
		const document = await parseWorkbook(bytes);

		expect(figuresOf(document, VOLUME)).toEqual({ '2024-01': 1000 });
		expect(document.rejections[0]).toMatchObject({
			sheet: 'kopi',
			row: 4,
			reason: 'copy of an earlier row'
		});
	});

	test('may lie beside the municipality table in one workbook', async () => {
		const bytes = createWorkbook(sheetOf([monthRow()]), {
			name: 'kommuner',
			rows: [YEAR_HEADER, yearRow({ volume: 600 })]
		});
		const document = await parseWorkbook(bytes);

		expect(figuresOf(document, VOLUME)).toEqual({ '2024-01': 1000 });
		expect(figuresOf(document, 'roundwood-removals.NO-5006.industrial.A')).toEqual({ '2024': 600 });
	});

	test('has hidden rows that count like others', async () => {
		const bytes = createWorkbook(
			sheetOf([monthRow(), monthRow({ month: 2, volume: 5 })], { hidden: [5] })
		);

		expect(figuresOf(await parseWorkbook(bytes), VOLUME)).toEqual({
			'2024-01': 1000,
			'2024-02': 5
		});
	});

	test('may hold texts in place and results of formulas', async () => {
		const document = await parseRows(
			monthRow({
				county: { inline: '50' },
				month: { formula: 'MONTH(A1)', result: 1 },
				category: { formula: 'LEFT("1140x",4)', result: '1140' },
				volume: { formula: 'SUM(500,500)', result: 1000 }
			})
		);

		expect(figuresOf(document, VOLUME)).toEqual({ '2024-01': 1000 });
	});
});

describe('numbers and codes', () => {
	const spellings = {
		'a number': 1049,
		'a number with a tail of floating point': 1049.0000000001,
		'a text': '1049',
		'a text with a space': '1 049',
		'a text with a no-break space': '1\u00a0049',
		'a text with a narrow no-break space': '1\u202f049',
		'a text with a thin space': '1\u2009049',
		'a text with spaces around': ' 1 049  ',
		'a text with a decimal comma': '1 049,00',
		'a text with a decimal point': '1049.0'
	};

	for (const [spelling, volume] of Object.entries(spellings)) {
		test(`a volume may be ${spelling}`, async () => {
			const document = await parseRows(monthRow({ volume }));

			expect(figuresOf(document, VOLUME)['2024-01']).toBeCloseTo(1049);
		});
	}

	test('codes and years may be texts or numbers, with and without leading zeros', async () => {
		const document = await parseRows(
			monthRow({ county: '03', group: 1, category: 1140, year: '2024', month: '01' }),
			monthRow({ county: 3, group: '02', category: '1410', year: '2024.0', month: 1.0 })
		);

		expect(figuresOf(document, 'roundwood-removals.NO-03.industrial.M')).toEqual({
			'2024-01': 2000
		});
		expect(reasonsOf(document).filter((reason) => !reason.startsWith('no figures'))).toEqual([]);
	});

	test('names and prices are not read: drifting, truncated or wrong, they change nothing', async () => {
		const row = monthRow({ price: 13_681 });
		const names = ['Oslo/Viken', 'Vestfold og ', '6-Pyntegr', 'Gran massevirke     '];
		const drifted = [1, 6, 7, 9].reduce((cells, at, index) => cells.with(at, names[index]!), row);
		const document = await parseRows(drifted);

		expect(figuresOf(document, PRICE)).toEqual({ '2024-01': 700 });
	});

	test('a number that can be read in two ways is not read', async () => {
		const document = await withOthers(monthRow({ volume: '1.049' }));

		expect(reasonsOf(document)).toContain('volume is not a number: "1.049"');
		expect(figuresOf(document, VOLUME)).not.toHaveProperty('2024-01');
	});
});

describe('corrections', () => {
	test('negative rows count in sums, and never make a price', async () => {
		const document = await parseRows(
			monthRow({ category: '1140', volume: 1000, value: 700_000 }),
			monthRow({ category: '1148', volume: -3440, value: '-1 376 000' }),
			monthRow({ category: '1110', volume: '\u2212100', value: '–5000' })
		);

		expect(figuresOf(document, VOLUME)).toEqual({ '2024-01': -2540 });
		expect(figuresOf(document, VALUE)).toEqual({ '2024-01': -681_000 });
		expect(observationsOf(document, PRICE)).toMatchObject([
			{ value: null, status: 'not-applicable' }
		]);
	});

	test('months 21 and 41 are kept aside with what they hold, and the others come in', async () => {
		const document = await withOthers(
			monthRow({ year: 2019, month: 21, volume: 67, value: 23_436 }),
			monthRow({ year: 2019, month: 41, volume: -67, value: -23_436 })
		);

		expect(document.rejections.slice(0, 2)).toMatchObject([
			{ row: 4, reason: 'no such month: 21 (67 m³, 23436 NOK)' },
			{ row: 5, reason: 'no such month: 41 (-67 m³, -23436 NOK)' }
		]);
		expect(Object.keys(figuresOf(document, VOLUME))).toHaveLength(10);
	});

	test('a doubled row counts once', async () => {
		const document = await withOthers(monthRow(), monthRow());

		expect(figuresOf(document, VOLUME)['2024-01']).toBe(1000);
		expect(reasonsOf(document)).toContain('copy of an earlier row');
	});

	test('two rows that contradict each other leave a gap where they would count, and nowhere else', async () => {
		const document = await withOthers(
			monthRow(),
			monthRow({ volume: 1 }),
			monthRow({ group: '02', category: '2410', volume: 40 })
		);

		expect(reasonsOf(document)).toContain('same codes as an earlier row, other figures');
		for (const breakdown of ['industrial', 'sawlogs', 'spruce', 'spruce-sawlogs', '1140']) {
			const key = `roundwood-removals.NO-50.${breakdown}.M`;
			expect(figuresOf(document, key)).not.toHaveProperty('2024-01');
		}
		expect(figuresOf(document, 'roundwood-removals.NO-50.pulpwood.M')['2024-01']).toBe(40);
	});
});

describe('counties', () => {
	test('16, 17 and 50 of 2017 are one Trøndelag, and stay themselves', async () => {
		const document = await parseRows(
			monthRow({ year: 2017, county: '16', month: 11, volume: 100 }),
			monthRow({ year: 2017, county: '17', month: 11, volume: 200 }),
			monthRow({ year: 2017, county: '50', month: 12, volume: 400 })
		);

		expect(figuresOf(document, VOLUME)).toEqual({ '2017-11': 300, '2017-12': 400 });
		expect(figuresOf(document, 'roundwood-removals.NO-16.industrial.M')).toEqual({
			'2017-11': 100
		});
		expect(figuresOf(document, 'roundwood-removals.NO-17.industrial.M')).toEqual({
			'2017-11': 200
		});
	});

	test('all of them are the country', async () => {
		const document = await parseRows(...wholeCountry({ volume: 10 }));

		expect(figuresOf(document, COUNTRY)).toEqual({ '2024-01': 130 });
		expect(document.coverage).toMatchObject([{ dataset: 'county-month', periods: [{}] }]);
		expect(document.rejections).toEqual([]);
	});

	test('one alone is no country, and the document says what is missing', async () => {
		const document = await parseRows(monthRow());

		expect(figuresOf(document, VOLUME)).toEqual({ '2024-01': 1000 });
		expect(figuresOf(document, COUNTRY)).toEqual({});
		expect(document.coverage).toEqual([]);
		expect(reasonsOf(document)[0]).toMatch(
			/^no figures for the whole country formed for 2024-01: no rows of county 11, 15/
		);
	});

	test('a month in which only some have reported is not yet the country', async () => {
		const february = wholeCountry({ month: 2 }).slice(0, 6);
		const document = await parseRows(...wholeCountry(), ...february);

		expect(Object.keys(figuresOf(document, COUNTRY))).toEqual(['2024-01']);
		expect(reasonsOf(document)[0]).toMatch(/formed for 2024-02: only some counties have figures/);
	});

	test('a running year with January alone is the country, with or without the north', async () => {
		const withoutTroms = wholeCountry().filter(([county]) => county !== '55');
		const document = await parseRows(...withoutTroms);

		expect(Object.keys(figuresOf(document, COUNTRY))).toEqual(['2024-01']);
	});

	test('a county that is in no month of three is missing, not silent', async () => {
		const rows = [1, 2, 3].flatMap((month) => wholeCountry({ month }));
		const document = await parseRows(...rows.filter(([county]) => county !== '55'));

		expect(figuresOf(document, COUNTRY)).toEqual({});
		expect(reasonsOf(document)[0]).toMatch(/2024-01 to 2024-03: no rows of county 55/);
	});

	test('a partial year has no months that it lacks', async () => {
		const rows = [1, 2, 3, 4, 5, 6, 7].flatMap((month) => wholeCountry({ month, year: 2022 }));
		const document = await parseRows(...rows);

		expect(Object.keys(figuresOf(document, COUNTRY))).toHaveLength(7);
		expect(document.coverage[0]?.periods).toHaveLength(7);
	});

	test('an unknown one is kept aside, and its month of the country with it', async () => {
		const rows = [...wholeCountry(), ...wholeCountry({ month: 2 })];
		const document = await parseRows(...rows, monthRow({ county: '99' }));

		expect(reasonsOf(document)).toEqual(['unknown county: "99"']);
		expect(Object.keys(figuresOf(document, COUNTRY))).toEqual(['2024-02']);
		expect(document.coverage[0]?.periods).toHaveLength(1);
	});
});

describe('assortments', () => {
	test('industrial roundwood is groups 01, 02 and 03; reject, energy and trees are not in it', async () => {
		const document = await parseRows(
			monthRow({ group: '01', category: '1140', volume: 1 }),
			monthRow({ group: '02', category: '2410', volume: 2 }),
			monthRow({ group: '03', category: '1310', volume: 4 }),
			monthRow({ group: '05', category: '1999', volume: 8, value: 0 }),
			monthRow({ group: '07', category: '6191', volume: 16 }),
			monthRow({ group: '08', category: '6840', volume: 32 })
		);

		expect(figuresOf(document, VOLUME)).toEqual({ '2024-01': 7 });
		expect(figuresOf(document, 'roundwood-removals.NO-50.reject.M')).toEqual({ '2024-01': 8 });
		expect(figuresOf(document, 'roundwood-removals.NO-50.energy.M')).toEqual({ '2024-01': 32 });
	});

	test('Christmas trees are pieces, with no volume, value or price of wood', async () => {
		const document = await parseRows(monthRow({ group: '07', category: '6191', volume: 4934 }));

		expect(document.series.map(({ identity }) => [identity.key, identity.unit])).toEqual([
			['christmas-trees.NO-50.6191.M', 'pieces']
		]);
		expect(figuresOf(document, 'christmas-trees.NO-50.6191.M')).toEqual({ '2024-01': 4934 });
	});

	test('a bonus has a value without volume, a reject a volume without value; empty cells are zeros there', async () => {
		const document = await parseRows(
			monthRow({ group: '04', category: '9998', volume: null, value: 500 }),
			monthRow({ group: '05', category: '1999', volume: 30, value: null })
		);

		expect(figuresOf(document, 'roundwood-value.NO-50.bonus.M')).toEqual({ '2024-01': 500 });
		expect(figuresOf(document, 'roundwood-removals.NO-50.reject.M')).toEqual({ '2024-01': 30 });
		expect(
			document.series.filter(({ identity }) => identity.indicator === 'roundwood-price')
		).toEqual([]);
	});

	test('elsewhere an empty cell is a gap, not a zero', async () => {
		const document = await withOthers(monthRow({ volume: null }));

		expect(document.rejections[0]).toMatchObject({
			row: 4,
			reason: 'volume is not a number: null'
		});
		expect(figuresOf(document, VOLUME)).not.toHaveProperty('2024-01');
	});

	test('a price is value by volume, and none below 500 m³', async () => {
		const document = await parseRows(
			monthRow({ month: 1, volume: 500, value: 250_000, price: 1 }),
			monthRow({ month: 2, volume: 499, value: 250_000, price: 501 }),
			monthRow({ month: 3, volume: 1, value: 13_681, price: 13_681 })
		);

		expect(figuresOf(document, PRICE)).toEqual({
			'2024-01': 500,
			'2024-02': null,
			'2024-03': null
		});
		expect(figuresOf(document, VOLUME)['2024-03']).toBe(1);
	});

	test('a price of several rows is weighted by volume', async () => {
		const document = await parseRows(
			monthRow({ category: '1140', volume: 900, value: 900 * 800 }),
			monthRow({ category: '1148', volume: 100, value: 100 * 300 })
		);

		expect(figuresOf(document, 'roundwood-price.NO-50.spruce-sawlogs.M')).toEqual({
			'2024-01': 750
		});
		expect(figuresOf(document, 'roundwood-price.NO-50.1140.M')).toEqual({ '2024-01': 800 });
	});

	test('unsorted wood stands half in each group and whole in industrial roundwood', async () => {
		const document = await parseRows(
			monthRow({ group: '01', category: '1310', volume: 10 }),
			monthRow({ group: '02', category: '1310', volume: 10 })
		);

		expect(figuresOf(document, 'roundwood-removals.NO-50.1310.M')).toEqual({ '2024-01': 20 });
		expect(figuresOf(document, 'roundwood-removals.NO-50.sawlogs.M')).toEqual({ '2024-01': 10 });
		expect(figuresOf(document, VOLUME)).toEqual({ '2024-01': 20 });
	});
});

describe('a row that cannot be taken', () => {
	const bad = {
		'an unknown category': [{ category: '1199' }, 'unknown category: 1199'],
		'a category that is a text': [{ category: 'Gran' }, 'unknown category: "Gran"'],
		'an unknown group': [{ group: '12' }, 'unknown assortment group: "12"'],
		'codes that do not go together': [
			{ group: '02', category: '1140' },
			'category 1140 is not of assortment group 02'
		],
		'a text for a volume': [{ volume: 'mangler' }, 'volume is not a number: "mangler"'],
		'a formula without a result': [
			{ value: { formula: '1/0', result: null } },
			'value is not a number: null'
		],
		'month 13': [{ month: 13 }, 'no such month: 13 (1000 m³, 700000 NOK)'],
		'no month': [{ month: null }, 'no month or municipality code: null'],
		'a year of two digits': [{ year: 24 }, 'no such year: 24'],
		'no county': [{ county: null }, 'unknown county: null']
	} as const;

	for (const [what, [cells, reason]] of Object.entries(bad)) {
		test(`is kept with sheet, row number, reason and content: ${what}`, async () => {
			const document = await parseRows(...others, monthRow(cells));

			expect(document.rejections[0]).toMatchObject({
				...{ sheet: 'avvirkning_61g_Grunndata_Avvirk', row: 14, reason },
				content: expect.stringContaining('Sagtømmer') as string
			});
			expect(document.rowsRead).toBe(11);
			expect(Object.keys(figuresOf(document, VOLUME))).toHaveLength(10);
		});
	}

	test('makes no sum too small: those it belongs to are left out, of county and country', async () => {
		const document = await parseRows(
			...wholeCountry(),
			monthRow({ group: '02', category: '1410', volume: 'x' }),
			monthRow({ group: '02', category: '2410', volume: 7 })
		);

		expect(figuresOf(document, COUNTRY)).toEqual({});
		expect(figuresOf(document, VOLUME)).toEqual({});
		expect(figuresOf(document, 'roundwood-removals.NO-50.2410.M')).toEqual({ '2024-01': 7 });
		expect(figuresOf(document, 'roundwood-removals.NO-50.sawlogs.M')).toEqual({ '2024-01': 1000 });
		expect(figuresOf(document, 'roundwood-removals.NO-11.industrial.M')).toEqual({
			'2024-01': 1000
		});
		expect(document.coverage).toEqual([]);
	});

	test('withdraws nothing: its period is not covered', async () => {
		const document = await parseRows(
			...wholeCountry(),
			...wholeCountry({ month: 2 }),
			monthRow({ month: 2, group: '02', category: '1410', value: 'x' })
		);

		expect(document.coverage[0]?.periods.map(({ start }) => start.getUTCMonth())).toEqual([0]);
	});

	test('may be a total at the end, which makes no gap', async () => {
		const sums = [
			[null, 'Sum', null, null, null, null, null, null, null, null, 13_000, 9_100_000, 700],
			['50', 'Totalt', 2024, 1, 1, null, null, null, null, null, 1000, 700_000, 700],
			monthRow({ county: '00' }).with(1, 'Hele landet')
		];
		const document = await parseRows(...wholeCountry(), ...sums);

		expect(reasonsOf(document)).toEqual(Array(3).fill('a total of other rows'));
		expect(figuresOf(document, COUNTRY)).toEqual({ '2024-01': 13_000 });
		expect(document.coverage).toHaveLength(1);
	});
});

describe('municipalities', () => {
	test('have years of their own, and add up to their county', async () => {
		const document = await parseYears(
			yearRow({ municipality: 5006, volume: 600 }),
			yearRow({ municipality: '5059', volume: '1 400' })
		);

		expect(figuresOf(document, 'roundwood-removals.NO-5006.industrial.A')).toEqual({ '2024': 600 });
		expect(figuresOf(document, 'roundwood-removals.NO-50.industrial.A')).toEqual({ '2024': 2000 });
		expect(figuresOf(document, VOLUME)).toEqual({});
	});

	test('may lose their leading zero', async () => {
		const document = await parseYears(yearRow({ county: 3, municipality: 301 }));

		expect(figuresOf(document, 'roundwood-removals.NO-0301.industrial.A')).toEqual({
			'2024': 1000
		});
	});

	test('of all counties are the country of the year', async () => {
		const rows = expectedCounties(2024).map((county) =>
			yearRow({ county, municipality: `${county}01` })
		);
		const document = await parseYears(...rows);

		expect(figuresOf(document, 'roundwood-removals.NO.industrial.A')).toEqual({ '2024': 13_000 });
		expect(document.coverage).toMatchObject([{ dataset: 'municipality-year' }]);
	});

	test('with months as well are a report that nobody knows', async () => {
		const header = [...MONTH_HEADER, 'KOMNR'];
		const bytes = createWorkbook({ name: 'data', rows: [header, [...monthRow(), '5006']] });

		await expect(parseWorkbook(bytes)).rejects.toThrow(/no report is known to have both/);
	});
});

test('a year is preliminary until 1 June of the next, then final', async () => {
	const bytes = createWorkbook(sheetOf([monthRow({ month: 12 })]));
	const statusAt = async (fetchedAt: string) =>
		observationsOf(await parseWorkbook(bytes, fetchedAt), VOLUME)[0]?.status;

	expect(await statusAt('2025-05-31T23:59:59Z')).toBe('preliminary');
	expect(await statusAt('2025-06-01T00:00:00Z')).toBe('final');
});
