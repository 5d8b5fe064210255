/** One line of the report: what was measured, and against what. */
export interface Measure {
	readonly name: string;
	readonly result: string;
	/** Lowest and highest of the rounds, or what else tells how sure the result is. */
	readonly spread?: string;
	/** In words, and whether it is met; absent for figures that only explain others. */
	readonly goal?: { readonly text: string; readonly isMet: boolean };
}

export interface Section {
	readonly title: string;
	/** How it was measured, and what the peers are. */
	readonly notes: readonly string[];
	readonly measures: readonly Measure[];
}

const HEADINGS = ['measure', 'result', 'spread', 'goal', 'met'] as const;

/** The section as Markdown: the console's report is what stands in docs/benchmarks.md. */
export function formatSection({ title, notes, measures }: Section): string {
	const rows = [[...HEADINGS], ...measures.map(toCells)];
	const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	const lines = rows.map(
		(row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
	);
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	const table = [lines[0], rule, ...lines.slice(1)].join('\n');
	return [`## ${title}`, table, notes.map((note) => `- ${note}`).join('\n')].join('\n\n');
}

const toCells = ({ name, result, spread = '', goal }: Measure): string[] => [
	name,
	result,
	spread,
	goal?.text ?? '',
	goal === undefined ? '' : goal.isMet ? 'yes' : 'NO'
];

export const formatCount = (count: number): string =>
	Math.round(count).toLocaleString('en').replaceAll(',', ' ');
export const formatMs = (ms: number): string => `${ms < 100 ? ms.toFixed(1) : ms.toFixed(0)} ms`;
export const formatRatio = (ratio: number): string => `${ratio.toFixed(2)} ×`;
