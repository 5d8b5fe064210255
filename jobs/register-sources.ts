import { upsertSources } from '#server/db/queries/sources.ts';
import type { Db } from '#server/db/database.ts';
import type { Source } from './sources/source.ts';

/** Writes publishers, licences and schedules to the database, where queries and pages find them. */
export const registerSources = (db: Db, sources: readonly Source[]): Promise<void> =>
	upsertSources(
		db,
		sources.map(({ publisher, title, licence, release, ...source }) => ({
			...{ id: source.id, homepage: source.homepage, schedule: source.schedule },
			...{ publisher_nb: publisher.nb, publisher_en: publisher.en },
			...{ title_nb: title.nb, title_en: title.en },
			...{ licence: licence.name, licence_url: licence.url },
			...{ release_nb: release.text.nb, release_en: release.text.en },
			expected_days_after_period: release.expectedDaysAfterPeriod
		}))
	);
