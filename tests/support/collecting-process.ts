/**
 * A process that does nothing but collect the stated source, by the schedule: a test's child. It says what its
 * job ended with, and stops on SIGTERM. Arguments: address of the database, of the world, the time it is.
 */
import { pino } from 'pino';
import { createJobs } from '#jobs/jobs.ts';
import { createWorldOpener } from '#jobs/open-world.ts';
import { startSchedule } from '#jobs/schedule.ts';
import { openDatabase } from '#server/db/database.ts';
import { createEffects } from './effects.ts';
import { collectingSource } from './stated-source.ts';
import { addressesAt } from './world/stand-in.ts';

const [url = '', worldUrl = '', now = ''] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const db = openDatabase(url, { log });
const effects = createEffects({ now: new Date(now) });
const settings = { addresses: addressesAt(worldUrl), secrets: {} };

const jobs = createJobs({
	sources: [collectingSource],
	openWorld: createWorldOpener(effects, settings),
	inbox: { folder: '/nowhere', findSource: () => undefined, defaultSource: '' }
}).filter(({ name }) => name === 'collect-stated');

const told = jobs.map((job) => ({
	...job,
	run: async (...args: Parameters<typeof job.run>) => {
		const message = await job.run(...args);
		console.log(`ended: ${message}`);
		return message;
	}
}));

const schedule = await startSchedule({ db, effects, log }, told);
console.log('started');
process.once('SIGTERM', () => {
	void schedule.stop().then(() => db.destroy());
});
