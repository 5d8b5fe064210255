import { expect, test } from 'vitest';
import { countryKey, listRelated } from './related.ts';

const neighbour = (breakdown: string, frequency: string) => ({
	key: `roundwood-removals.NO-50.${breakdown}.${frequency}`,
	...{ indicator: 'roundwood-removals', breakdown, frequency },
	...{ name_nb: `nb ${breakdown}`, name_en: `en ${breakdown}` }
});

test('a part of the country is compared with the country; the country and other lands with nothing', () => {
	expect(countryKey('roundwood-price.NO-5006.1140.A')).toBe('roundwood-price.NO.1140.A');
	expect(countryKey('roundwood-price.NO.1140.A')).toBeNull();
	expect(countryKey('reservoir-level.NO3.filling.W')).toBeNull();
});

test('lists the same frequency first, totals before categories, and never the series itself', () => {
	const neighbours = [
		...[neighbour('1140', 'M'), neighbour('industrial', 'M'), neighbour('sawlogs', 'M')],
		...[neighbour('industrial', 'A')]
	];

	const related = listRelated('roundwood-removals.NO-50.industrial.M', neighbours);

	expect(related.map(({ key }) => key.split('.').slice(2).join('.'))).toEqual([
		...['sawlogs.M', '1140.M', 'industrial.A']
	]);
});
