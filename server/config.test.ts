import { expect, test } from 'vitest';
import { APIS } from '#jobs/sources/world.ts';
import { readSettings } from './config.ts';

test('without any setting everything has a default', () => {
	expect(readSettings({})).toEqual({
		port: 3000,
		host: '0.0.0.0',
		databaseUrl: undefined,
		origin: undefined,
		roles: ['web', 'live', 'jobs'],
		dataDir: '.trepuls',
		inbox: 'inbox',
		timberUrls: [],
		addresses: APIS,
		secrets: {},
		logLevel: 'info'
	});
});

test('an empty variable is one that is not set', () => {
	expect(readSettings({ DATABASE_URL: '', PORT: '', TREPULS_ROLES: '' })).toEqual(readSettings({}));
});

test('lists are given with commas', () => {
	const { roles, timberUrls } = readSettings({
		TREPULS_ROLES: 'web, live',
		TREPULS_LDIR_URLS: 'https://a.example/1.xlsx, https://a.example/2.xlsx,'
	});

	expect(roles).toEqual(['web', 'live']);
	expect(timberUrls).toEqual(['https://a.example/1.xlsx', 'https://a.example/2.xlsx']);
});

test('each API can be another address, and a slash at its end says nothing', () => {
	const { addresses } = readSettings({
		TREPULS_SSB_URL: 'http://127.0.0.1:8080/ssb/',
		TREPULS_NORGES_BANK_URL: 'https://mirror.example/nb'
	});

	expect(addresses).toEqual({
		...APIS,
		ssb: 'http://127.0.0.1:8080/ssb',
		'norges-bank': 'https://mirror.example/nb'
	});
});

test('a key is given by its own variable, and not shown when it is wrong', () => {
	const key = 'abcdefghijklmnopqrstuvwxyz012345';

	expect(readSettings({ TREPULS_FRED_KEY: key }).secrets).toEqual({ fred: key });
	expect(() => readSettings({ TREPULS_FRED_KEY: 'wrong-secret' })).toThrow(/^(?!.*wrong-secret)/);
});

test.each([
	['PORT', 'http', 'PORT: expected a port number'],
	['PORT', '70000', 'PORT: expected a port up to 65535'],
	['PORT', '-1', 'PORT: expected a port number'],
	['DATABASE_URL', 'mysql://x', 'DATABASE_URL: expected postgres://user@host:port/database'],
	['ORIGIN', 'trepuls.example', 'ORIGIN: expected an address such as https://trepuls.example'],
	['TREPULS_ROLES', ',', 'TREPULS_ROLES: expected at least one role'],
	['TREPULS_LDIR_URLS', 'file:///etc', 'TREPULS_LDIR_URLS: expected web addresses'],
	['TREPULS_SCB_URL', 'ftp://x.example', 'TREPULS_SCB_URL: expected an address such as'],
	['LOG_LEVEL', 'loud', 'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent']
])('%s=%s is refused with what was expected', (name, value, expected) => {
	expect(() => readSettings({ [name]: value })).toThrow(expected);
});

test('a wrong role is named by its variable', () => {
	expect(() => readSettings({ TREPULS_ROLES: 'web,cook' })).toThrow(
		/TREPULS_ROLES.*expected roles out of web,live,jobs/
	);
});

test('every wrong variable is named at once, and none of their values', () => {
	const wrong = () =>
		readSettings({ PORT: 'secret1', DATABASE_URL: 'secret2', LOG_LEVEL: 'secret3' });

	expect(wrong).toThrow(/PORT.*DATABASE_URL.*LOG_LEVEL/);
	expect(wrong).not.toThrow(/secret/);
});

test('a wrong setting is recognised by its code', () => {
	expect(() => readSettings({ PORT: 'x' })).toThrow(
		expect.objectContaining({ name: 'AppError', code: 'CONFIG_INVALID' })
	);
});
