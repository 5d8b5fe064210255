import { expect, test } from 'vitest';
import { findWatchRequest } from './watch-request.ts';

const request = { feed: 'feed-a', lastChangeId: 7, keys: ['fx-eur-nok.NO.spot.D'] };

test('takes a request as the contract has it', () => {
	expect(findWatchRequest(request)).toEqual(request);
	expect(findWatchRequest({ ...request, feed: null, keys: [] })).toBeDefined();
});

test.each([
	['nothing', undefined],
	['a text', 'series'],
	['a negative id', { ...request, lastChangeId: -1 }],
	['a broken id', { ...request, lastChangeId: 1.5 }],
	['an id that is no number', { ...request, lastChangeId: '7' }],
	['too many keys', { ...request, keys: Array.from({ length: 201 }, String) }],
	['a key with a room of its own', { ...request, keys: ['series:x'] }],
	['a long key', { ...request, keys: ['x'.repeat(201)] }],
	['a long feed', { ...request, feed: 'x'.repeat(65) }],
	['something more', { ...request, admin: true }]
])('refuses %s', (_, message) => {
	expect(findWatchRequest(message)).toBeUndefined();
});
