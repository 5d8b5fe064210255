import { createZip, type ZipEntry } from './zip.ts';

/** A cell as a test states it: a shared text, a number, or one of the other ways a workbook has. */
export type CellValue =
	| string
	| number
	| null
	| { readonly inline: string }
	| { readonly formula: string; readonly result: string | number | null };

export interface TestSheet {
	readonly name: string;
	readonly rows: readonly (readonly CellValue[])[];
	/** Row numbers, from 1, that are hidden. */
	readonly hidden?: readonly number[];
	/** Raw XML cells, for what no writer does. */
	readonly extraRows?: string;
}

/** A minimal xlsx of the given sheets. */
export const createWorkbook = (...sheets: readonly TestSheet[]): Buffer =>
	createZip(listParts(sheets));

export function listParts(sheets: readonly TestSheet[]): ZipEntry[] {
	const texts: string[] = [];
	const pages = sheets.map((sheet, index) => ({
		name: `xl/worksheets/sheet${index + 1}.xml`,
		content: `${XML}<worksheet ${MAIN}><sheetData>${sheetRows(sheet, texts)}</sheetData></worksheet>`
	}));
	const names = sheets.map(
		({ name }, index) =>
			`<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
	);
	const links = sheets.map((_, index) =>
		link(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)
	);
	const strings = texts.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`);
	return [
		{ name: '[Content_Types].xml', content: contentTypes(sheets.length) },
		{
			name: '_rels/.rels',
			content: relations([link('rId1', 'officeDocument', 'xl/workbook.xml')])
		},
		{
			name: 'xl/workbook.xml',
			content: `${XML}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${names.join('')}</sheets></workbook>`
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			content: relations([...links, link('rIdS', 'sharedStrings', 'sharedStrings.xml')])
		},
		{ name: 'xl/sharedStrings.xml', content: `${XML}<sst ${MAIN}>${strings.join('')}</sst>` },
		...pages
	];
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const link = (id: string, type: string, target: string) =>
	`<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

const relations = (links: readonly string[]) =>
	`${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;

function contentTypes(sheetCount: number): string {
	const part = (path: string, type: string) =>
		`<Override PartName="/xl/${path}" ContentType="${TYPE}.${type}+xml"/>`;
	const sheets = Array.from({ length: sheetCount }, (_, index) =>
		part(`worksheets/sheet${index + 1}.xml`, 'worksheet')
	);
	const parts = [part('workbook.xml', 'sheet.main'), part('sharedStrings.xml', 'sharedStrings')];
	const defaults = '<Default Extension="xml" ContentType="application/xml"/>';
	return `${XML}<Types xmlns="${PACKAGE}/content-types">${defaults}${[...parts, ...sheets].join('')}</Types>`;
}

function sheetRows({ rows, hidden = [], extraRows = '' }: TestSheet, texts: string[]): string {
	const lines = rows.map((cells, index) => {
		const number = index + 1;
		const written = cells.map((cell, column) =>
			writeCell(cell, `${letters(column)}${number}`, texts)
		);
		return `<row r="${number}"${hidden.includes(number) ? ' hidden="1"' : ''}>${written.join('')}</row>`;
	});
	return lines.join('') + extraRows;
}

function writeCell(cell: CellValue, address: string, texts: string[]): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
	if (typeof cell === 'string') {
		texts.push(cell);
		return `<c r="${address}" t="s"><v>${texts.length - 1}</v></c>`;
	}
	if ('inline' in cell) {
		return `<c r="${address}" t="inlineStr"><is><t>${escape(cell.inline)}</t></is></c>`;
	}
	const { formula, result } = cell;
	const type = typeof result === 'string' ? ' t="str"' : '';
	const value = result === null ? '' : `<v>${escape(String(result))}</v>`;
	return `<c r="${address}"${type}><f>${escape(formula)}</f>${value}</c>`;
}

const letters = (column: number) => String.fromCharCode(65 + column);

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
