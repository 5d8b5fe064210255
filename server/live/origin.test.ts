import { expect, test } from 'vitest';
import { isOwnOrigin } from './origin.ts';

const PUBLIC = 'https://trepuls.example';

test.each([
	{ who: 'a program without an origin', host: 'trepuls.example' },
	{ who: 'our own page', host: 'trepuls.example', origin: PUBLIC },
	{ who: 'our own page on a port', host: 'localhost:3000', origin: 'http://localhost:3000' },
	{ who: 'our own page, written in capitals', host: 'Trepuls.Example', origin: PUBLIC }
])('lets in $who', ({ who: _, ...headers }) => {
	expect(isOwnOrigin(headers, undefined)).toBe(true);
});

test.each([
	{ who: 'another port', host: 'localhost:3000', origin: 'http://localhost:4000' },
	{ who: 'another site', host: 'trepuls.example', origin: 'https://evil.example' },
	{ who: 'a file', host: 'trepuls.example', origin: 'null' }
])('keeps out $who', ({ who: _, ...headers }) => {
	expect(isOwnOrigin(headers, undefined)).toBe(false);
});

test('behind a proxy, which may name another host, the public address counts', () => {
	expect(isOwnOrigin({ host: 'app:3000', origin: PUBLIC }, PUBLIC)).toBe(true);
	expect(isOwnOrigin({ host: 'app:3000', origin: 'https://evil.example' }, PUBLIC)).toBe(false);
});
