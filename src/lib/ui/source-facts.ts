import type { Frequency } from '#domain/period.ts';
import type { LocalText } from '#domain/series.ts';

/** A publisher as the page of sources shows it. */
export interface SourceFacts {
	readonly id: string;
	readonly publisher: LocalText;
	readonly title: LocalText;
	readonly licence: LocalText;
	readonly licenceUrl: string | null;
	readonly homepage: string;
	readonly release: LocalText;
	readonly expectedDaysAfterPeriod: number;
	readonly schedule: string | null;
	readonly next: Date | null;
	readonly seriesCount: number;
	readonly newest: readonly { readonly frequency: Frequency; readonly period: string }[];
	readonly fetchedAt: Date | null;
}

/** What server code reads of a source. */
interface State {
	readonly source: {
		readonly id: string;
		readonly publisher_nb: string;
		readonly publisher_en: string;
		readonly title_nb: string;
		readonly title_en: string;
		readonly licence_nb: string;
		readonly licence_en: string;
		readonly licence_url: string | null;
		readonly homepage: string;
		readonly release_nb: string;
		readonly release_en: string;
		readonly expected_days_after_period: number;
		readonly schedule: string | null;
	};
	readonly seriesCount: number;
	readonly newest: SourceFacts['newest'];
	readonly fetchedAt: Date | null;
}

export const toSourceFacts = (
	{ source, seriesCount, newest, fetchedAt }: State,
	next: Date | null
): SourceFacts => ({
	...{ id: source.id, homepage: source.homepage, schedule: source.schedule, next },
	publisher: { nb: source.publisher_nb, en: source.publisher_en },
	title: { nb: source.title_nb, en: source.title_en },
	licence: { nb: source.licence_nb, en: source.licence_en },
	...{ licenceUrl: source.licence_url },
	release: { nb: source.release_nb, en: source.release_en },
	expectedDaysAfterPeriod: source.expected_days_after_period,
	...{ seriesCount, newest, fetchedAt }
});
