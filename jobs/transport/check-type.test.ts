import { expect, test } from 'vitest';
import { checkType } from './check-type.ts';

const URL = 'https://x.example/a';
const check = (content: string | Uint8Array, type: Parameters<typeof checkType>[1]) => {
	checkType(typeof content === 'string' ? new TextEncoder().encode(content) : content, type, URL);
};

test.each([
	['json', '{"a": 1}'],
	['json', '\uFEFF [1]'],
	['csv', 'DATE,WPU081\n1926-01-01,1'],
	['csv', '"a";"b"\n'],
	['xlsx', 'PK\u0003\u0004 and so on'],
	['zip', 'PK\u0003\u0004 and so on'],
	['html', '\n<!doctype html><title>x</title>'],
	['html', '<html lang="en">']
] as const)('takes what is %s', (type, content) => {
	expect(() => {
		check(content, type);
	}).not.toThrow();
});

test.each([
	['json', '<!DOCTYPE html><title>Busy \n</title>', 'expected JSON, found a page titled "Busy"'],
	['json', 'Too many values selected', 'expected JSON, found "Too many values selected"'],
	['json', ' \n', 'expected JSON, found white space'],
	['csv', '<html><title>Log in</title>', 'expected CSV, found a page titled "Log in"'],
	['csv', '{"error": "no"}', 'expected CSV, found "{\\"error\\": \\"no\\"}"'],
	['csv', 'PK\u0003\u0004', 'expected CSV, found a packed file'],
	['xlsx', 'a,b', 'expected a workbook (xlsx), found "a,b"'],
	['zip', 'a,b', 'expected a zip archive, found "a,b"'],
	['html', '{}', 'expected a page of HTML, found "{}"']
] as const)('refuses for %s the text %j', (type, content, message) => {
	expect(() => {
		check(content, type);
	}).toThrow(expect.objectContaining({ code: 'SOURCE_CHANGED', message: `${URL}: ${message}` }));
});

test('refuses JSON in another charset, where letters would be lost', () => {
	expect(() => {
		check(Buffer.from('{"label": "Trøndelag"}', 'latin1'), 'json');
	}).toThrow('expected JSON in UTF-8, found another charset');
});
