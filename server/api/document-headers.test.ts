import { expect, test } from 'vitest';
import { headersOf } from './document-headers.ts';

const of = (name: string) => new Headers(headersOf({ sha256: 'a'.repeat(64), name }));

test.each([
	['prices.csv', 'text/csv'],
	['Prices.XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
	['page.html', 'application/octet-stream'],
	['picture.svg', 'application/octet-stream'],
	['no-ending', 'application/octet-stream']
])('%s is sent as %s', (name, type) => {
	expect(of(name).get('content-type')).toBe(type);
});

test('a name that would end the header, leave the folder or is not ASCII stays a name', () => {
	const disposition = of('../tømmer"\r\nx: y*\'.csv').get('content-disposition');

	expect(disposition).toBe(
		'attachment; filename=".._t_mmer___x__y__.csv"; ' +
			"filename*=UTF-8''..%2Ft%C3%B8mmer%22%0D%0Ax%3A%20y%2A%27.csv"
	);
});

test('half a character in a name does no harm', () => {
	expect(of('\uD800.csv').get('content-disposition')).toContain('%EF%BF%BD.csv');
});
