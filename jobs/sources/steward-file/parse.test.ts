import { expect, test } from 'vitest';
import { createEnvelope } from './envelope.ts';
import { parse } from './parse.ts';

/* All figures are made up. */
const STOCK = {
	...{ column: 'Lager', indicator: 'mill-stock', region: 'NO-50', unit: 'm3' },
	...{ basis: 'under-bark', name: { nb: 'Tømmerlager', en: 'Roundwood stock' } }
};
const MAPPING = {
	...{ format: 'trepuls-mapping 1', dataset: 'mill-stock', frequency: 'M' },
	...{ period: { column: 'Måned', format: 'MM.yyyy' }, series: [STOCK] }
};

const bytesOf = (text: string, charset: 'utf8' | 'latin1' = 'utf8') => Buffer.from(text, charset);

const read = (mapping: object, bytes: Uint8Array) =>
	parse({
		...{ name: 'stock.csv', url: null, headers: {}, fetchedAt: new Date('2026-01-01') },
		bytes: createEnvelope(bytesOf(JSON.stringify(mapping)), { name: 'stock.csv', bytes })
	});

const month = (text: string) => new Date(`${text}-01T00:00:00Z`);

test('reads title lines, ISO-8859-1, semicolons, decimal commas and thousands', async () => {
	const mapping = { ...MAPPING, charset: 'iso-8859-1', skipLines: 2, thousands: ' ' };
	const text = 'Tømmerlager\r\n\r\nMåned;Lager\r\n01.2026;12 345,5\r\n02.2026;-7\r\n';

	const { series, rejections } = await read(mapping, bytesOf(text, 'latin1'));

	expect(rejections).toEqual([]);
	expect(series).toMatchObject([
		{
			identity: { key: 'mill-stock.NO-50.total.M', unit: 'm3', source: 'steward' },
			observations: [
				{ start: month('2026-01'), value: 12345.5, status: 'final' },
				{ start: month('2026-02'), value: -7, status: 'final' }
			]
		}
	]);
});

test('reads a byte order mark, quotes, a status column and marks in place of figures', async () => {
	const mapping = { ...MAPPING, delimiter: ',', decimal: '.', status: 'S' };
	const text =
		'\uFEFFMåned,Lager,S\n"01.2026","1.5",p\n02.2026,,:\n03.2026,..,\n04.2026,,\n05.2026,0,\n';

	const { series } = await read(mapping, bytesOf(text));

	expect(series[0]?.observations.map(({ value, status }) => [value, status])).toEqual([
		[1.5, 'preliminary'],
		[null, 'confidential'],
		[null, 'missing'],
		[null, 'missing'],
		[0, 'final']
	]);
});

test('a column may name the series, and rows of others are kept aside', async () => {
	const mapping = {
		...MAPPING,
		seriesIn: { column: 'Kode', value: 'Verdi' },
		series: [
			{ ...STOCK, column: 'A' },
			{ ...STOCK, column: 'B', breakdown: 'pulpwood' }
		]
	};
	const rows = [
		'A;01.2026;1',
		'B;01.2026;2',
		'A;02.2026;3',
		'B;02.2026;4',
		'A;03.2026;5',
		'C;01.2026;9'
	];

	const { series, rejections } = await read(
		mapping,
		bytesOf(`Kode;Måned;Verdi\n${rows.join('\n')}`)
	);

	expect(series.map(({ identity, observations }) => [identity.key, observations.length])).toEqual([
		['mill-stock.NO-50.total.M', 3],
		['mill-stock.NO-50.pulpwood.M', 2]
	]);
	expect(rejections).toMatchObject([{ row: 7, reason: 'a series that the mapping does not name' }]);
});

test.each([
	['Q', "yyyy'K'Q", '2026K2', '2026-04-01'],
	['W', "yyyy'U'WW", '2026U53', '2026-12-28'],
	['D', 'd.M.yyyy', '3.2.2026', '2026-02-03'],
	['A', 'yyyy', '2026', '2026-01-01']
])('reads periods of frequency %s as %s', async (...[frequency, format, text, start]) => {
	const mapping = { ...MAPPING, frequency, period: { column: 'P', format } };

	const { series } = await read(mapping, bytesOf(`P;Lager\n${text};1`));

	expect(series[0]?.observations[0]?.start).toEqual(new Date(`${start}T00:00:00Z`));
});

test.each([
	[
		'1.234,5 is no number with another thousands sign',
		{ ...MAPPING, thousands: ' ' },
		'01.2026;1.234,5',
		'not a number'
	],
	['a period of another form', MAPPING, '2026-01;1', 'expected a period as MM.yyyy'],
	[
		'a missing column',
		{ ...MAPPING, period: { column: 'Dato', format: 'yyyy' } },
		'01.2026;1',
		'expected a column "Dato", found Måned, Lager'
	],
	[
		'a series of the catalogue',
		{
			...MAPPING,
			series: [{ ...STOCK, indicator: 'roundwood-removals', breakdown: 'industrial' }]
		},
		'01.2026;1',
		'is published by landbruksdirektoratet'
	]
])('refuses %s', async (...[, mapping, row, message]) => {
	await expect(read(mapping, bytesOf(`Måned;Lager\n${row}`))).rejects.toThrow(message);
});

test('a wrong mapping says which part', () => {
	const wrong = bytesOf(JSON.stringify({ ...MAPPING, frequency: 'fortnight' }));

	expect(() => createEnvelope(wrong, { name: 'a', bytes: bytesOf('') })).toThrow('frequency');
});

test('a complete file covers the periods it has', async () => {
	const { coverage } = await read(
		{ ...MAPPING, isComplete: true },
		bytesOf('Måned;Lager\n01.2026;1')
	);

	expect(coverage).toEqual([
		{ dataset: 'mill-stock', periods: [{ frequency: 'M', start: month('2026-01') }] }
	]);
});
