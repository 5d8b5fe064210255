import { createHash } from 'node:crypto';

export interface TagParts {
	readonly feed: string;
	readonly lastChangeId: number;
	/** Everything else that the answer depends on: address, form, version. */
	readonly request: readonly string[];
}

/** Two answers with the same tag are the same: no figure was stored in between, and the same was asked. */
export function createEtag({ feed, lastChangeId, request }: TagParts): string {
	return `"${feed.slice(0, 8)}-${String(lastChangeId)}-${hash(request.join('\n'))}"`;
}

/** For answers that depend on more than the figures. */
export const createContentEtag = (content: string) => `"${hash(content)}"`;

const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16);

/** Whether `If-None-Match` names the tag; weak and strong are the same here (RFC 9110, 13.1.2). */
export function isSame(ifNoneMatch: string | undefined, etag: string): boolean {
	if (ifNoneMatch === undefined) return false;
	const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
	return tags.includes('*') || tags.includes(etag);
}
