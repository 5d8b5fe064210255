import { describeSeries, findIndicator, type Break, type Indicator } from '#domain/indicators.ts';
import type { Basis, LocalText } from '#domain/series.ts';
import { findSeriesKeyParts } from '#domain/series.ts';
import type { Frequency } from '#domain/period.ts';
import { regionName } from '#domain/regions.ts';
import type { Language } from '#domain/units.ts';

/**
 * What a page shows of a series beside its figures. Made on the server: the catalogue and the names of all
 * municipalities stay there.
 */
export interface SeriesFacts {
	readonly key: string;
	readonly title: LocalText;
	readonly place: LocalText;
	readonly name: LocalText;
	readonly meaning: LocalText;
	readonly note: LocalText | null;
	readonly breaks: readonly Break[];
	readonly unit: string;
	readonly basis: Basis;
	readonly frequency: Frequency;
	readonly region: string;
	readonly seasonal: boolean;
	readonly decimals: number;
}

/** The facts of a series of the catalogue, or undefined for a key it does not know. */
export function describeFacts(key: string): SeriesFacts | undefined {
	const parts = findSeriesKeyParts(key);
	const identity = parts && describeSeries(parts);
	const indicator = parts && findIndicator(parts.indicator);
	if (identity === undefined || indicator === undefined) return undefined;
	return {
		...{ key, unit: identity.unit, basis: identity.basis, name: identity.name },
		...{ title: titleOf(indicator, identity.breakdown), place: regionName(identity.region) },
		...{ meaning: indicator.meaning, note: indicator.note ?? null },
		breaks: (indicator.breaks ?? []).filter(
			({ regions }) => regions === undefined || regions.includes(identity.region)
		),
		...{ frequency: identity.frequency, region: identity.region },
		...{ seasonal: indicator.seasonal, decimals: indicator.decimals }
	};
}

/** What server code reads of a series. */
interface StoredSeries {
	readonly key: string;
	readonly unit: string;
	readonly basis: Basis;
	readonly frequency: Frequency;
	readonly region: string;
	readonly name_nb: string;
	readonly name_en: string;
}

const OWN_FILE: LocalText = {
	nb: 'Tall fra en egen fil. Hva de betyr, står i filen de kommer fra.',
	en: 'Figures from an own file. What they mean is said in the file they come from.'
};

/** The facts of a series that the catalogue does not know: one that a steward's mapping states. */
export function factsOfStored(series: StoredSeries): SeriesFacts {
	const { key, unit, basis, frequency, region } = series;
	const name = { nb: series.name_nb, en: series.name_en };
	return {
		...{ key, unit, basis, frequency, region, name, title: name, place: regionName(region) },
		...{ meaning: OWN_FILE, note: null, breaks: [], seasonal: frequency === 'M', decimals: 1 }
	};
}

/** Indicator and breakdown; a breakdown that is the only one goes without saying. */
function titleOf({ name, breakdowns }: Indicator, breakdownId: string): LocalText {
	const breakdown = breakdowns.length > 1 ? breakdowns.find(({ id }) => id === breakdownId) : null;
	const text = (lang: Language) =>
		[name[lang], ...(breakdown ? [breakdown.name[lang]] : [])].join(', ');
	return { nb: text('nb'), en: text('en') };
}
