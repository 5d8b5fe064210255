import { expect, test } from 'vitest';
import { speakRows } from './tooltip-row.ts';

const row = (label: string, value: string) => ({ label, value, y: 1, color: 'red' });

test('a point is spoken as one sentence, with notes in brackets', () => {
	const rows = [{ ...row('Spruce', '747 kr'), note: 'preliminary' }, row('Pine', '712 kr')];

	expect(speakRows('January 2024', rows)).toBe(
		'January 2024: Spruce 747 kr (preliminary), Pine 712 kr'
	);
});

test('where there is nothing to read, only the time is spoken', () => {
	expect(speakRows('December', [])).toBe('December');
});
