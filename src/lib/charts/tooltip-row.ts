/** One line of the tooltip, and one dot of the crosshair. */
export interface TooltipRow {
	readonly label: string;
	readonly value: string;
	readonly note?: string;
	readonly y: number | null;
	readonly color: string;
}

/** The tooltip as a sentence, for screen readers: "January 2024: Spruce 747 kr (preliminary), Pine 712 kr". */
export const speakRows = (title: string, rows: readonly TooltipRow[]): string =>
	rows.length === 0 ? title : `${title}: ${rows.map(speakRow).join(', ')}`;

const speakRow = ({ label, value, note }: TooltipRow): string =>
	note === undefined ? `${label} ${value}` : `${label} ${value} (${note})`;
