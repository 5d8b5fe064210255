import { replaceDatasets, upsertSources } from '#server/db/queries/sources.ts';
import type { Db } from '#server/db/database.ts';
import type { DatasetRelease, Source } from './sources/source.ts';

/** Writes publishers, licences and schedules to the database, where queries and pages find them. */
export async function registerSources(db: Db, sources: readonly Source[]): Promise<void> {
	await upsertSources(
		db,
		sources.map(({ publisher, title, licence, release, ...source }) => ({
			...{ id: source.id, homepage: source.homepage, schedule: source.schedule },
			...{ publisher_nb: publisher.nb, publisher_en: publisher.en },
			...{ title_nb: title.nb, title_en: title.en },
			...{ licence_nb: licence.name.nb, licence_en: licence.name.en, licence_url: licence.url },
			...{ release_nb: release.text.nb, release_en: release.text.en },
			...toTiming(release)
		}))
	);
	for (const { id: source, releases = {} } of sources) {
		const rules = Object.entries(releases);
		await replaceDatasets(
			db,
			source,
			rules.map(([id, release]) => ({ source, id, ...toTiming(release) }))
		);
	}
}

const toTiming = ({ expectedDaysAfterPeriod, at, onBankDays = false }: DatasetRelease) => ({
	...{ expected_days_after_period: expectedDaysAfterPeriod },
	...{ release_at: at ?? null, on_bank_days: onBankDays }
});
