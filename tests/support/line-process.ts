import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Exit {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
}

/** A child whose output the test reads while it runs. */
export interface LineProcess {
	readonly child: ChildProcess;
	/** Everything it has written so far, on both outputs. */
	readonly output: () => string;
	/** Waits until the output matches; fails when the child ends before it does. */
	readonly match: (pattern: RegExp) => Promise<RegExpExecArray>;
	readonly exited: Promise<Exit>;
}

const WAIT_MS = 60_000;
const STEP_MS = 20;

export function startProcess(
	[command = '', ...args]: readonly string[],
	options: SpawnOptions = {}
): LineProcess {
	const child = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
	}
	let isOver = false;
	const exited = once(child, 'close').then((ending): Exit => {
		isOver = true;
		// Documented order.
		const [code, signal] = ending as [number | null, NodeJS.Signals | null];
		return { code, signal };
	});
	return {
		...{ child, exited, output: () => text },
		match: async (pattern) => {
			for (let waited = 0; waited < WAIT_MS; waited += STEP_MS) {
				const wasOver = isOver;
				const match = pattern.exec(text);
				if (match !== null) return match;
				if (wasOver) break;
				await sleep(STEP_MS);
			}
			throw new Error(`no ${String(pattern)} in:\n${text}`);
		}
	};
}
