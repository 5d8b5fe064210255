import { m } from '$lib/paraglide/messages.js';

/** A run of the pipeline as pages show it. */
export interface RunFacts {
	readonly id: number;
	readonly document: string;
	readonly trigger: Trigger;
	readonly state: State;
	readonly startedAt: Date;
	readonly finishedAt: Date | null;
	readonly read: number;
	readonly stored: number;
	readonly changed: number;
	readonly rejected: number;
	readonly message: string | null;
}

type Trigger = 'bundle' | 'command' | 'inbox' | 'schedule' | 'replay';
type State = 'running' | 'stored' | 'unchanged' | 'refused' | 'failed' | 'interrupted';

/** What server code reads of a run. */
interface RunRow {
	readonly id: number;
	readonly document_name: string;
	readonly trigger: Trigger;
	readonly state: State;
	readonly started_at: Date;
	readonly finished_at: Date | null;
	readonly rows_read: number;
	readonly rows_stored: number;
	readonly rows_changed: number;
	readonly rows_rejected: number;
	readonly message: string | null;
}

export const toRunFacts = (row: RunRow): RunFacts => ({
	...{ id: row.id, document: row.document_name, trigger: row.trigger, state: row.state },
	...{ startedAt: row.started_at, finishedAt: row.finished_at, message: row.message },
	...{ read: row.rows_read, stored: row.rows_stored },
	...{ changed: row.rows_changed, rejected: row.rows_rejected }
});

const TRIGGERS: Readonly<Record<Trigger, () => string>> = {
	bundle: m.trigger_bundle,
	command: m.trigger_command,
	inbox: m.trigger_inbox,
	schedule: m.trigger_schedule,
	replay: m.trigger_replay
};
const STATES: Readonly<Record<State, () => string>> = {
	running: m.state_running,
	stored: m.state_stored,
	unchanged: m.state_unchanged,
	refused: m.state_refused,
	failed: m.state_failed,
	interrupted: m.state_interrupted
};

export const triggerText = (trigger: Trigger): string => TRIGGERS[trigger]();
export const stateText = (state: State): string => STATES[state]();
