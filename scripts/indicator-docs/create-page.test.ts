import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KEY_FIGURES } from '../../domain/key-figures/key-figures.ts';
import { createPage } from './create-page.ts';

const page = readFileSync(new URL('../../docs/indicators.md', import.meta.url), 'utf8');

test('docs/indicators.md is up to date: `npm run indicators` writes it', () => {
	expect(page === createPage(), 'run `npm run indicators`').toBe(true);
});

test('every key figure stands in it in both languages', () => {
	for (const { id, name } of KEY_FIGURES) {
		expect(page.split(`\`${id}\``).length - 1, id).toBeGreaterThanOrEqual(2);
		expect(page).toContain(`### ${name.nb}\n`);
		expect(page).toContain(`### ${name.en}\n`);
	}
});
