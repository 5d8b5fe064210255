import { AppError } from '#domain/errors.ts';
import type { Category, JsonStat } from '../json-stat.ts';
import { CONTENTS, type Table, type UnitForm } from './table.ts';

/** As SSB writes them, in either language. */
const FORMS: Readonly<Record<UnitForm, RegExp>> = {
	index: /^(index|indeks)\b/,
	dwellings: /^(dwellings|boliger)$/,
	'1000 m2': /^1 ?000 (m²|m2|kvm)$/,
	'1000 NOK': /^(nok 1 ?000|1 ?000 (nok|kr))$/,
	'million NOK': /^(nok million|mill\. ?kr|million nok)$/,
	'NOK per m3': /^(kr|nok) per m³$/,
	m3: /^m³$/,
	tonnes: /^(tonnes|tonn)$/,
	GWh: /^gwh$/,
	number: /^(number|antall|bankruptcies|konkurser)$/
};
const BASE_YEAR = /\b(\d{4}) ?= ?100\b/;

/** Refuses the table when a unit or a base year is another than the series stand in. */
export function refuseOtherUnits(answer: JsonStat, table: Table) {
	const contents = answer.dimensions.find(({ id }) => id === CONTENTS)?.categories ?? [];
	for (const category of contents) {
		const content = table.contents[category.code];
		if (content === undefined) continue;
		refuseOtherUnit(table, category, content.unit);
		if (content.unit === 'index') refuseOtherBase(table, category, answer.label);
	}
}

function refuseOtherUnit({ id }: Table, { code, unit }: Category, form: UnitForm) {
	const found = unit?.base ?? null;
	if (found !== null && FORMS[form].test(found.trim().toLowerCase())) return;
	throw new AppError(
		'SOURCE_CHANGED',
		`table ${id}: expected the unit of ${code} to be ${form}, found ${found ?? 'none'}`
	);
}

function refuseOtherBase({ id, baseYear }: Table, { code, label, unit }: Category, title: string) {
	const found = findBaseYear([label, unit?.base ?? '', title]);
	if (found === baseYear) return;
	throw new AppError(
		'SOURCE_CHANGED',
		`table ${id}: expected ${code} with ${baseText(baseYear)}, found ${baseText(found)}; that is another series`
	);
}

/** Stated with the content, or for the whole table. */
function findBaseYear(texts: readonly string[]): string | null {
	for (const text of texts) {
		const year = BASE_YEAR.exec(text)?.[1];
		if (year !== undefined) return year;
	}
	return null;
}

const baseText = (year: string | null) => (year === null ? 'no base year' : `${year}=100`);
