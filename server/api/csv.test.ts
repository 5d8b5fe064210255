import { expect, test } from 'vitest';
import { formatCsv, formatNorwegianCsv } from './csv.ts';

const series = {
	key: 'fx-sek-nok.NO.spot.D',
	name: 'Svenske kroner; spot',
	unit: 'NOK',
	source: 'norges-bank',
	observations: [
		{ period: '2024-01-31', value: 1.0042, status: 'final' as const },
		{ period: '2024-02-01', value: null, status: 'missing' as const },
		{ period: '2024-02-02', value: -1234567.5, status: 'preliminary' as const }
	]
};

test('for programs: comma, decimal point, an empty value for no figure', () => {
	expect(formatCsv(series)).toBe(
		'key,period,value,status,unit,source\n' +
			'fx-sek-nok.NO.spot.D,2024-01-31,1.0042,final,NOK,norges-bank\n' +
			'fx-sek-nok.NO.spot.D,2024-02-01,,missing,NOK,norges-bank\n' +
			'fx-sek-nok.NO.spot.D,2024-02-02,-1234567.5,preliminary,NOK,norges-bank\n'
	);
});

test('for Norwegian Excel: byte order mark, semicolon, decimal comma, quoted names', () => {
	const lines = formatNorwegianCsv(series).split('\r\n');

	expect(lines[0]).toBe('\uFEFFserie;navn;periode;verdi;status;enhet;kilde');
	expect(lines[1]).toBe(
		'fx-sek-nok.NO.spot.D;"Svenske kroner; spot";2024-01-31;1,0042;final;NOK;norges-bank'
	);
	expect(lines[3]).toContain(';-1234567,5;');
});

test('a text that a spreadsheet would run as a formula is disarmed; a negative number is not', () => {
	const text = formatNorwegianCsv({ ...series, name: '=HYPERLINK("http://x")' });

	expect(text).toContain(`;"'=HYPERLINK(""http://x"")";`);
	expect(text).not.toContain("'-1234567");
});

test.each(['+1', '-1', '@SUM(A1)', '\tx', '\rx'])('disarms %j', (unit) => {
	expect(formatCsv({ ...series, unit })).toContain(`'${unit}`);
});
