import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import HeldBanner from './HeldBanner.svelte';

test('the banner says how many figures are held back and why', () => {
	const held = [
		{ reason: 'factor-1000', figures: 2 },
		{ reason: 'shifted', figures: 24 }
	] as const;

	const { body } = render(HeldBanner, { props: { held } });

	expect(body).toContain('26');
	expect(body).toMatch(/\(2\), .*\(24\)/);
});

test('there is no banner when nothing is held back', () => {
	expect(render(HeldBanner, { props: { held: [] } }).body).not.toContain('<p');
});
