/**
 * A process that uses the embedded database until its standard input ends: the tests' child.
 * Argument: the data folder. Prints one line of JSON when it is there, and one when it has left.
 */
import { openPostgres } from '#server/embedded-postgres.ts';

const [dataDir = ''] = process.argv.slice(2);
const { url, wasRunning, close } = await openPostgres({ dataDir });
console.log(JSON.stringify({ url, wasRunning }));
process.stdin.resume().on('end', () => {
	void close().then(() => {
		console.log('"left"');
		process.exit(0);
	});
});
