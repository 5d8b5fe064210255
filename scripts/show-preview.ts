import { formatPeriodId } from '#domain/period.ts';
import type { Preview } from '#jobs/ingest/preview.ts';
import type { HeldRow } from '#server/db/queries/quarantine.ts';
import type { WrittenFigure } from '#server/db/queries/written.ts';

const SHOWN_REJECTIONS = 10;

/** What taking a document in would change, for the console. */
export function showPreview(name: string, { report, figures, held, rejections }: Preview): void {
	const total = report.rowsStored + report.rowsChanged;
	console.log(`${name}: nothing is stored (dry run)`);
	for (const figure of figures) console.log(`  ${describeFigure(figure)}`);
	if (total > figures.length) console.log(`  … and ${total - figures.length} more`);
	for (const row of held) console.log(`  held back  ${describeHeld(row)}`);
	for (const { row, reason, content } of rejections.slice(0, SHOWN_REJECTIONS)) {
		console.log(`  kept aside  ${row === null ? '' : `row ${row}: `}${reason} (${content})`);
	}
	console.log(
		`  ${report.rowsRead} read, ${rejections.length} kept aside, ${report.rowsHeld} held back; ` +
			`figures: ${report.rowsStored} new, ${report.rowsChanged} changed or withdrawn`
	);
}

/** `changed  key 2026-01  12 → 13`. */
export function describeFigure({ key, period, value, status, old }: WrittenFigure): string {
	const now = textOf({ value, status });
	if (old === null) return `new  ${key} ${period}  ${now}`;
	const isWithdrawn = status === 'missing' && old.status !== 'missing';
	return `${isWithdrawn ? 'withdrawn' : 'changed'}  ${key} ${period}  ${textOf(old)} → ${now}`;
}

const textOf = ({ value, status }: Pick<WrittenFigure, 'value' | 'status'>): string =>
	value === null ? status : `${value}${status === 'final' ? '' : ` (${status})`}`;

function describeHeld({
	series_key: key,
	frequency,
	period_start: start,
	reason,
	detail
}: HeldRow) {
	const period = frequency === null || start === null ? '' : formatPeriodId({ frequency, start });
	return `${key ?? ''} ${period} ${reason}: ${detail}`;
}
