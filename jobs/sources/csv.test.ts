import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('passes over a byte order mark and titles, and reads semicolons', () => {
	const rows = readCsv(bytes('\ufeffInvented prices\n\n"Day";"Price"\n2026-01-01;"1,5"\n'), [
		'Day',
		'Price'
	]);

	expect(rows.map(({ cell }) => [cell('Day'), cell('Price')])).toEqual([['2026-01-01', '1,5']]);
	expect(rows[0]?.row).toBe(3);
});

test('reads letters of ISO-8859-1', () => {
	const latin = Buffer.from('Område;Pris\nTrøndelag;12\n', 'latin1');

	expect(readCsv(latin, ['Område', 'Pris'])[0]?.cell('Område')).toBe('Trøndelag');
});

test('says what it expected and what came instead', () => {
	expect(() => readCsv(bytes('<html>busy</html>'), ['Day', 'Price'])).toThrow(
		/expected a header with Day, Price, found "<html>busy/
	);
});
