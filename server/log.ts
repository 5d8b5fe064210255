import { pino, type Logger } from 'pino';
import type { Settings } from './config.ts';

/** Structured lines on standard error; standard output is for people. Secrets never get here. */
export const createLog = (level: Settings['logLevel']): Logger =>
	pino(
		{
			level,
			base: null,
			timestamp: pino.stdTimeFunctions.isoTime,
			redact: [
				'password',
				'*.password',
				'databaseUrl',
				'*.databaseUrl',
				'connectionString',
				'secrets',
				'*.secrets'
			]
		},
		pino.destination({ dest: 2, sync: true })
	);
