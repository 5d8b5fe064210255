import { expect, test } from 'vitest';
import {
	GetSeriesQuery,
	ListChangesQuery,
	ListSeriesQuery,
	NoQuery,
	parseQuery
} from './parameters.ts';

const url = (query: string) => `http://localhost/api/v1/series${query}`;

test('reads periods of every kind, and an instant with a zone', () => {
	const query = parseQuery(
		GetSeriesQuery,
		url('?from=2021-Q1&to=2021-W05&asOf=2026-11-23T08:00:00%2B01:00')
	);

	expect(query).toEqual({
		from: { frequency: 'Q', start: new Date('2021-01-01') },
		to: { frequency: 'W', start: new Date('2021-02-01') },
		asOf: new Date('2026-11-23T07:00:00Z')
	});
});

test('an empty value is one that is not given', () => {
	expect(parseQuery(ListSeriesQuery, url('?q=&source=&region='))).toEqual({
		limit: 1000,
		offset: 0
	});
});

test.each([
	['from', '?from=2021-13'],
	['from', '?from=2021-2-1'],
	['from', '?from=2021-02-30'],
	['to', '?to=2021-W54'],
	['asOf', '?asOf=2026-11-23'],
	['asOf', '?asOf=2026-11-23T08:00:00'],
	['asOf', '?asOf=2026-11-23T08:00:00+01:00'],
	['asOf', '?asOf=2026-02-30T08:00:00Z'],
	['asOf', '?asOf=2026-11-23T25:00:00Z'],
	['format', '?format=xlsx'],
	['form', '?form=2021'],
	['from', '?from=2021&from=2022'],
	['__proto__', '?__proto__=1']
])('names %s in %s', (parameter, query) => {
	expect(() => parseQuery(GetSeriesQuery, url(query))).toThrow(
		expect.objectContaining({ code: 'BAD_REQUEST', parameter })
	);
});

test.each([
	['limit', '?limit=0'],
	['limit', '?limit=10001'],
	['limit', '?limit=-1'],
	['offset', '?offset=1.5'],
	['region', '?region=Tr%C3%B8ndelag'],
	['source', '?source=SSB;drop'],
	['q', `?q=${'x'.repeat(201)}`]
])('names %s in a list that is asked for by %s', (parameter, query) => {
	expect(() => parseQuery(ListSeriesQuery, url(query))).toThrow(
		expect.objectContaining({ parameter })
	);
});

test.each(['NO', 'NO-50', 'NO-5006', 'NO3', 'SE', 'WLD'])('%s is a region', (region) => {
	expect(parseQuery(ListSeriesQuery, url(`?region=${region}`)).region).toBe(region);
});

test('keys are listed once, and not too many', () => {
	expect(
		parseQuery(ListChangesQuery, url('?after=1&keys=a.NO.b.M,a.NO.b.M,c.NO.d.M')).keys
	).toEqual(['a.NO.b.M', 'c.NO.d.M']);
	const many = Array.from({ length: 201 }, (_, index) => `k${String(index)}`).join();
	expect(() => parseQuery(ListChangesQuery, url(`?after=1&keys=${many}`))).toThrow(
		expect.objectContaining({ parameter: 'keys' })
	);
});

test('where there are no parameters every one is unknown', () => {
	expect(() => parseQuery(NoQuery, url('?x=1'))).toThrow('unknown parameter: x; there are none');
});

test('a query that is too long is refused before it is read', () => {
	expect(() => parseQuery(ListSeriesQuery, url(`?q=${'x'.repeat(16_001)}`))).toThrow(
		'query too long'
	);
});
