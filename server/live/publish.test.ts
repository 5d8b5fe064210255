import { expect, test } from 'vitest';
import { groupBySockets } from './publish.ts';

const update = (key: string) => ({ key, changeId: 7, observations: [] });
const watchers: Record<string, string[]> = {
	a: ['s1', 's2', 's3'],
	b: ['s2', 's3'],
	c: ['s4']
};
const watchersOf = (key: string) => watchers[key];

test('sockets that watch the same of what changed share a message with all of it', () => {
	const groups = groupBySockets([update('a'), update('b')], watchersOf);

	expect(groups).toEqual([
		{ sockets: ['s1'], updates: [update('a')] },
		{ sockets: ['s2', 's3'], updates: [update('a'), update('b')] }
	]);
});

test('two changes of one series stay in order, and reach each socket once', () => {
	const later = { ...update('a'), changeId: 8 };

	expect(groupBySockets([update('a'), later], watchersOf)).toEqual([
		{ sockets: ['s1', 's2', 's3'], updates: [update('a'), later] }
	]);
});

test('a series that nobody watches is sent to nobody', () => {
	expect(groupBySockets([update('z')], watchersOf)).toEqual([]);
});
