import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** In a process of its own: the log writes to standard error. */
function logLines(level: string, statements: string) {
	const program = `
		import { createLog } from ${JSON.stringify(new URL('./log.ts', import.meta.url).href)};
		const log = createLog(${JSON.stringify(level)});
		${statements}`;
	const { stderr, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
		encoding: 'utf8'
	});
	const lines = stderr
		.trim()
		.split('\n')
		.filter((line) => line.startsWith('{'));
	return { stdout, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test('a password and an address with one never reach the log', () => {
	const { lines } = logLines(
		'info',
		`log.info({ password: 'hush', config: { databaseUrl: 'postgres://u:hush@h/d' } }, 'one');
		log.info({ databaseUrl: 'postgres://u:hush@h/d', connectionString: 'hush' }, 'two');`
	);

	expect(lines).toMatchObject([
		{ msg: 'one', password: '[Redacted]', config: { databaseUrl: '[Redacted]' } },
		{ msg: 'two', databaseUrl: '[Redacted]', connectionString: '[Redacted]' }
	]);
	expect(JSON.stringify(lines)).not.toContain('hush');
});

test('lines are JSON with an ISO time, on standard error only', () => {
	const { lines, stdout } = logLines('info', `log.info({ rows: 3 }, 'ingested');`);

	expect(lines).toMatchObject([{ rows: 3, msg: 'ingested' }]);
	expect(lines[0]?.['time']).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
	expect(stdout).toBe('');
});

test('lines below the level are left out', () => {
	const { lines } = logLines('warn', `log.info('quiet'); log.warn('loud');`);

	expect(lines.map(({ msg }) => msg)).toEqual(['loud']);
});
