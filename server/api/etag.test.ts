import { expect, test } from 'vitest';
import { createEtag, isSame } from './etag.ts';

const parts = {
	feed: 'feed-a',
	lastChangeId: 7,
	request: ['/api/v1/series/x', '?from=2021', 'csv']
};

test('another figure stored, another feed or another request is another tag', () => {
	const tags = [
		createEtag(parts),
		createEtag({ ...parts, lastChangeId: 8 }),
		createEtag({ ...parts, feed: 'feed-b' }),
		createEtag({ ...parts, request: ['/api/v1/series/x', '?from=2022', 'csv'] }),
		createEtag({ ...parts, request: ['/api/v1/series/x', '?from=2021', 'json'] })
	];

	expect(new Set(tags).size).toBe(tags.length);
	expect(createEtag({ ...parts })).toBe(tags[0]);
});

test.each([
	['"a"', true],
	['W/"a"', true],
	['"b", "a"', true],
	['*', true],
	['"b"', false],
	['a', false],
	[undefined, false]
])('If-None-Match %s against "a" is %s', (header, same) => {
	expect(isSame(header, '"a"')).toBe(same);
});
