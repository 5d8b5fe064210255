import { parse } from '#jobs/sources/landbruksdirektoratet/parse.ts';
import type { ParsedDocument, ParsedObservation } from '#jobs/sources/source.ts';
import { formatPeriodId } from '#domain/period.ts';
import { expectedCounties } from '#domain/regions.ts';
import { createWorkbook, type CellValue, type TestSheet } from './workbook.ts';

/* Workbooks in the shape of Landbruksdirektoratet's, for tests. All figures are made up. */

export const MONTH_HEADER =
	'FYLKENR FYLKENAVN AVVIRKAAR KVARTAL AVVIRKMND SORTKODE SORTIMENT VIRKESGRP VIRKESKAT KATEGORITEKST TOTALVOLUM TOTALVERDI M3PRIS'.split(
		' '
	);
export const YEAR_HEADER =
	'FYLKENR FYLKENAVN KOMNR KOMNAVN AVVIRKAAR SORTKODE SORTIMENT VIRKESGRP VIRKESKAT KATEGORITEKST TOTALVOLUM TOTALVERDI M3PRIS'.split(
		' '
	);

export interface TimberCells {
	readonly county?: CellValue;
	readonly municipality?: CellValue;
	readonly year?: CellValue;
	readonly month?: CellValue;
	readonly group?: CellValue;
	readonly category?: CellValue;
	readonly volume?: CellValue;
	readonly value?: CellValue;
	readonly price?: CellValue;
}

/** 1000 m³ of spruce sawlogs at 700 kr in Trøndelag in January 2024, unless stated otherwise. */
export function monthRow(cells: TimberCells = {}): CellValue[] {
	const { county, year, month, group, category, volume, value, price } = withDefaults(cells);
	const names: CellValue[] = ['Sagtømmer', '1-Gran'];
	return [
		...[county, 'Trøndelag', year, 1, month, group, ...names, category],
		...['Gran sagtømmer sams', volume, value, price]
	];
}

export function yearRow(cells: TimberCells = {}): CellValue[] {
	const { county, municipality, year, group, category, volume, value, price } = withDefaults(cells);
	return [
		...[
			county,
			'Trøndelag',
			municipality,
			'STEINKJER',
			year,
			group,
			'Sagtømmer',
			'1-Gran',
			category
		],
		...['Gran sagtømmer sams', volume, value, price]
	];
}

const withDefaults = (cells: TimberCells) => ({
	...{ county: '50', municipality: '5006', year: 2024, month: 1, group: '01', category: '1140' },
	...{ volume: 1000, value: 700_000, price: 700 },
	...cells
});

/** The same row in every county that makes up the country in the year. */
export const wholeCountry = (cells: TimberCells = {}): CellValue[][] =>
	expectedCounties(Number(cells.year ?? 2024)).map((county) => monthRow({ ...cells, county }));

export const sheetOf = (
	rows: readonly (readonly CellValue[])[],
	options: Partial<TestSheet> = {}
): TestSheet => ({
	name: 'avvirkning_61g_Grunndata_Avvirk',
	...options,
	rows: [['Avvirkningsstatistikk'], ['Rapporten viser tall'], MONTH_HEADER, ...rows]
});

/** Parses a workbook whose first rows are title, note and header: the first row of figures is row 4. */
export const parseRows = (...rows: readonly (readonly CellValue[])[]) =>
	parseWorkbook(createWorkbook(sheetOf(rows)));

export const parseYears = (...rows: readonly (readonly CellValue[])[]) =>
	parseWorkbook(createWorkbook({ name: 'data', rows: [YEAR_HEADER, ...rows] }));

export const parseWorkbook = (bytes: Uint8Array, fetchedAt = '2025-07-01') =>
	parse({ name: 'made-up.xlsx', url: null, bytes, headers: {}, fetchedAt: new Date(fetchedAt) });

/** Period → value of a series; empty when the document has no such series. */
export function figuresOf(document: ParsedDocument, key: string): Record<string, number | null> {
	return Object.fromEntries(
		observationsOf(document, key).map(({ period, value }) => [period, value])
	);
}

export function observationsOf(
	{ series }: Pick<ParsedDocument, 'series'>,
	key: string
): (ParsedObservation & { readonly period: string })[] {
	const found = series.filter(({ identity }) => identity.key === key);
	return found.flatMap(({ identity, observations }) =>
		observations.map((observation) => ({
			...observation,
			period: formatPeriodId({ frequency: identity.frequency, start: observation.start })
		}))
	);
}

export const reasonsOf = ({ rejections }: ParsedDocument) => rejections.map(({ reason }) => reason);
