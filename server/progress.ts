/** Shows how far a long load is: one moving line on a terminal, now and then a plain line elsewhere. */
export interface ProgressBar {
	/** How much of the whole is done, from 0 to 1, and what was counted so far. */
	update(share: number, counts: Counts): void;
	end(): void;
}

interface Counts {
	readonly series: number;
	readonly rows: number;
}

const WIDTH = 28;
const PLAIN_EVERY_MS = 2_000;
const MOVING_EVERY_MS = 80;

export function createProgressBar(out: NodeJS.WriteStream, now: () => number): ProgressBar {
	const started = now();
	let shown = -Infinity;
	const every = out.isTTY ? MOVING_EVERY_MS : PLAIN_EVERY_MS;
	return {
		update: (share, counts) => {
			if (now() - shown < every && share < 1) return;
			shown = now();
			const line = describeProgress(share, counts, (now() - started) / 1000);
			out.write(out.isTTY ? `\r\u001b[2K${drawBar(share)} ${line}` : `  ${line}\n`);
		},
		end: () => {
			if (out.isTTY) out.write('\n');
		}
	};
}

function drawBar(share: number): string {
	const full = Math.round(Math.min(1, share) * WIDTH);
	return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
}

/** `48 %  5 120 series  118 000 rows  25 100 rows/s  5 s left`. */
export function describeProgress(share: number, { series, rows }: Counts, seconds: number): string {
	const left = share > 0 ? (seconds / share) * (1 - share) : 0;
	const speed = seconds > 0 ? rows / seconds : 0;
	const number = (value: number) => Math.round(value).toLocaleString('en').replaceAll(',', ' ');
	const parts = [
		`${Math.round(share * 100)} %`,
		`${number(series)} series`,
		`${number(rows)} rows`
	];
	return [...parts, `${number(speed)} rows/s`, `${Math.ceil(left)} s left`].join('  ');
}
