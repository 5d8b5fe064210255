import type { TimeTicks } from './ticks.ts';
import type { TimeStep } from './types.ts';

/** A tick of the x axis with its text. */
export interface AxisTick {
	readonly x: number;
	readonly text: string;
	/** A second line: the year in which this and the next ticks are. */
	readonly below?: string;
	/** May be left out where the plot turns out to be narrow. */
	readonly minor: boolean;
}

export interface TickOptions {
	format: (x: Date, step: TimeStep) => string;
	measured: boolean;
}

/** Months carry their year, and hours their day, at the first tick of each. */
export function labelTimeTicks({ step, values }: TimeTicks, options: TickOptions): AxisTick[] {
	const { format, measured } = options;
	const parent: TimeStep | null = step === 'year' ? null : step === 'hour' ? 'day' : 'year';
	let previous = '';
	return values.map((x, i) => {
		const at = new Date(x);
		const text = format(at, step);
		const minor = !measured && i % 2 === 1;
		const above = parent === null ? '' : format(at, parent);
		if (above === previous) return { x, text, minor };
		previous = above;
		return { x, text, below: above, minor };
	});
}
