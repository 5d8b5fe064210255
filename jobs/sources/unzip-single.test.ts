import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unzipSingle } from './unzip-single.ts';

test('takes the one file with the ending', () => {
	const archive = zipSync({ 'rates.csv': strToU8('a,b'), 'read.me': strToU8('x') });

	expect(Buffer.from(unzipSingle(archive, '.csv', 100)).toString()).toBe('a,b');
});

test('refuses two files, none, a damaged archive, and one that unpacks to too much', () => {
	const two = zipSync({ 'a.csv': strToU8('1'), 'b.csv': strToU8('2') });
	const bomb = zipSync({ 'a.csv': new Uint8Array(1000) });

	expect(() => unzipSingle(two, '.csv', 100)).toThrow(/expected an archive with one .csv file/);
	expect(() => unzipSingle(two, '.txt', 100)).toThrow(/found a.csv, b.csv/);
	expect(() => unzipSingle(two.subarray(0, 40), '.csv', 100)).toThrow(/expected a zip archive/);
	expect(() => unzipSingle(bomb, '.csv', 100)).toThrow(/unpacks to 1000 bytes/);
});
