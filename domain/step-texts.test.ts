import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatStep, STEP_IDS } from './step-texts.ts';

test('a step is told with its parameters, numbers as the language writes them', () => {
	const step = { id: 'under-bark', parameters: { barkShare: 0.11 } };

	expect(formatStep(step, 'nb')).toBe('fra på bark til under bark, barkandel 0,110');
	expect(formatStep({ id: 'index', parameters: { base: '2021' } }, 'en')).toBe('index, 2021 = 100');
	expect(formatStep({ id: 'unheard-of', parameters: {} }, 'nb')).toBe('unheard-of');
});

test('every step that the arithmetic takes has a text', () => {
	const folders = ['domain/transforms', 'domain/derived', 'domain/formula'];
	const sources = folders.flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
			.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
	);
	const ids = sources.flatMap((source) =>
		[...source.matchAll(/id: '([a-z-]+)', parameters|zip\(\[[^\]]+\], '([a-z-]+)'/g)].map(
			([, step, zipped]) => step ?? zipped
		)
	);

	expect(ids.length).toBeGreaterThan(20);
	expect(ids.filter((id) => !STEP_IDS.includes(id ?? ''))).toEqual([]);
});
