import { readdir, readFile } from 'node:fs/promises';
import { AppError } from '#domain/errors.ts';
import { readHeader } from './sources/snapshot.ts';
import type { RawDocument, Source } from './sources/source.ts';
import { findSource } from './sources/sources.ts';

export interface BundledDocument {
	readonly source: Source;
	readonly document: RawDocument;
}

const FOLDER = new URL('../bundle/', import.meta.url);
const HEADER_BYTES = 4096;

/** The real figures that come with the product, timber first. Each says in its header when it was taken. */
export async function listBundle(): Promise<BundledDocument[]> {
	const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.csv')).sort();
	const documents = await Promise.all(names.map(readDocument));
	return documents.sort((a, b) => rank(a) - rank(b));
}

const rank = ({ source }: BundledDocument) => (source.id === 'landbruksdirektoratet' ? 0 : 1);

async function readDocument(name: string): Promise<BundledDocument> {
	const bytes = await readFile(new URL(name, FOLDER));
	const header = readHeader(bytes.toString('utf8', 0, HEADER_BYTES));
	const source = findSource(header.get('source') ?? '');
	const fetchedAt = new Date(header.get('retrieved') ?? '');
	if (source === undefined || Number.isNaN(fetchedAt.getTime())) {
		throw new AppError(
			'SOURCE_CHANGED',
			`${name} does not say its source and when it was retrieved`
		);
	}
	return { source, document: { name, url: null, bytes, headers: {}, fetchedAt } };
}
