/**
 * `live`: changes arrive by socket. `polling`: they are asked for now and then. `connecting`: neither yet.
 * `offline`: the browser has no network. `stale`: it has, and the server has not answered for long.
 */
export type ConnectionState = 'connecting' | 'live' | 'polling' | 'offline' | 'stale';

export interface ConnectionStatus {
	readonly state: ConnectionState;
	readonly since: Date;
	/** When the server was last heard of. */
	readonly lastContact: Date;
}

export interface ConnectionFacts {
	readonly isSocketLive: boolean;
	readonly isPollWorking: boolean;
	readonly isOnline: boolean;
	readonly lastContact: Date;
	readonly now: Date;
}

export const STALE_AFTER_MS = 60_000;

/** What works counts for more than what the browser says of its network: it may be an island with a server. */
export function inferState(facts: ConnectionFacts): ConnectionState {
	if (facts.isSocketLive) return 'live';
	if (facts.isPollWorking) return 'polling';
	if (!facts.isOnline) return 'offline';
	const silenceMs = facts.now.getTime() - facts.lastContact.getTime();
	return silenceMs > STALE_AFTER_MS ? 'stale' : 'connecting';
}
