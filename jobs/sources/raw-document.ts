/** A document as it came, before anyone has read it. */
export interface RawDocument {
	readonly name: string;
	readonly url: string | null;
	readonly bytes: Uint8Array;
	readonly headers: Readonly<Record<string, string>>;
	/** When the publisher's figures were taken: now for a download, the stated date for a bundled file. */
	readonly fetchedAt: Date;
}
