import { expect, test } from 'vitest';
import { createProgressBar, describeProgress } from './progress.ts';

const COUNTS = { series: 5120, rows: 118_000 };

/** What is written, and a clock that the test sets; only these two of a stream are used. */
function createOut(isTTY: boolean) {
	const written: string[] = [];
	const clock = { now: 0 };
	const out = { isTTY, write: (text: string) => written.push(text) };
	const bar = createProgressBar(out as unknown as NodeJS.WriteStream, () => clock.now);
	return { written, clock, bar };
}

test('says how far it is, how much, how fast, and how long it still takes', () => {
	expect(describeProgress(0.48, COUNTS, 4.7)).toBe(
		'48 %  5 120 series  118 000 rows  25 106 rows/s  6 s left'
	);
});

test('at the very beginning nothing is divided by zero', () => {
	expect(describeProgress(0, { series: 0, rows: 0 }, 0)).toBe(
		'0 %  0 series  0 rows  0 rows/s  0 s left'
	);
});

test('a terminal has one line with a bar that moves in place', () => {
	const { written, clock, bar } = createOut(true);

	bar.update(0.5, COUNTS);
	clock.now = 1_000;
	bar.update(1, COUNTS);
	bar.end();

	expect(written).toHaveLength(3);
	expect(written[0]).toMatch(/^\r\u001b\[2K█{14}░{14} 50 %/);
	expect(written[1]).toMatch(/^\r\u001b\[2K█{28} 100 %/);
	expect(written[2]).toBe('\n');
});

test('elsewhere there are plain lines, now and then and at the end', () => {
	const { written, clock, bar } = createOut(false);

	for (const [now, share] of [
		[0, 0.1],
		[500, 0.2],
		[1_999, 0.3],
		[2_000, 0.4],
		[2_100, 1]
	] as const) {
		clock.now = now;
		bar.update(share, COUNTS);
	}
	bar.end();

	expect(written.map((line) => line.slice(0, 8).trim())).toEqual(['10 %', '40 %', '100 %']);
	expect(written.join('')).not.toMatch(/[\r\u001b█]/);
});
