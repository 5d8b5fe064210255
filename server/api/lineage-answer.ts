import type { DocumentRow, FigureOrigin, Lineage } from '../db/queries/lineage.ts';

/** Files of a steward's own may hold more than the figures that were taken from them. */
const OWN_FILES = 'steward';

/** Whether everybody may have the document as it came. */
export const isPublic = ({ source }: DocumentRow): boolean => source !== OWN_FILES;

/** A lineage as it is sent: figures name their runs, runs their documents, all by id. */
export const toAnswer = ({ figures, series, runs, documents, sources }: Lineage) => ({
	figures: figures.map(toFigure),
	series: series.map((one) => ({
		...{ key: one.key, name: { nb: one.name_nb, en: one.name_en }, unit: one.unit },
		...{ basis: one.basis, frequency: one.frequency, region: one.region },
		...{ source: one.source, dataset: one.dataset }
	})),
	runs: runs.map((run) => ({
		...{ id: run.id, source: run.source, trigger: run.trigger, state: run.state },
		...{ startedAt: run.started_at, finishedAt: run.finished_at, fetchedAt: run.fetched_at },
		...{ document: run.document_sha256, documentName: run.document_name }
	})),
	documents: documents.map(toDocument),
	sources: sources.map((source) => ({
		...{ id: source.id, homepage: source.homepage },
		publisher: { nb: source.publisher_nb, en: source.publisher_en },
		title: { nb: source.title_nb, en: source.title_en },
		licence: { name: source.licence_en, url: source.licence_url }
	}))
});

const toFigure = ({ runId, ...figure }: FigureOrigin) => ({ ...figure, run: runId });

const toDocument = (document: DocumentRow) => ({
	...{ sha256: document.sha256, source: document.source, name: document.name, url: document.url },
	...{ sizeBytes: document.size_bytes, fetchedAt: document.fetched_at },
	archivedAt: document.archived_at,
	href: isPublic(document) ? `/api/v1/documents/${document.sha256}` : null
});
