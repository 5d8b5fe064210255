import { expect, test } from 'vitest';
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

test.each([
	['PORT', 'http', 'PORT: expected a port number'],
	['PORT', '70000', 'PORT: expected a port up to 65535'],
	['PORT', '-1', 'PORT: expected a port number'],
	['DATABASE_URL', 'mysql://x', 'DATABASE_URL: expected postgres://user@host:port/database'],
	['ORIGIN', 'trepuls.example', 'ORIGIN: expected an address such as https://trepuls.example'],
	['TREPULS_ROLES', ',', 'TREPULS_ROLES: expected at least one role'],
	['TREPULS_LDIR_URLS', 'file:///etc', 'TREPULS_LDIR_URLS: expected web addresses'],
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
