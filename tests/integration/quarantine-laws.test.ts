import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptHeld } from '#jobs/quarantine/decide.ts';
import { ingest } from '#jobs/ingest/ingest.ts';
import { registerSources } from '#jobs/register-sources.ts';
import { listHeld } from '#server/db/queries/quarantine.ts';
import { listObservations } from '#server/db/queries/observations.ts';
import { dumpFigures, final, minutesAfter, openPipeline } from '#tests/support/ingest.ts';
import { createStatedSource, stateFigures } from '#tests/support/stated-source.ts';

/* The laws of the bitemporal store hold for what is held back and accepted later. All figures are made up. */

const MONTHS = 30;
const periodAt = (month: number) =>
	`${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
const good = (month: number) => 1000 + (month % 12) * 10 + month;

/** Months whose figure a later document states a thousand times too large, and those it corrects a little. */
const statement = fc.record({
	bad: fc.uniqueArray(fc.nat(MONTHS - 1), { minLength: 1, maxLength: 4 }),
	corrected: fc.uniqueArray(fc.nat(MONTHS - 1), { maxLength: 4 })
});

test('held figures change nothing until accepted; then all is as the document states, and the past as it was', async () => {
	const { db, context, clock } = await openPipeline();
	let number = 0;
	await fc.assert(
		fc.asyncProperty(statement, async ({ bad, corrected }) => {
			number += 1;
			const source = createStatedSource(`law-${number}`);
			await registerSources(db, [source]);
			const key = `removals.NO-${String(number).padStart(4, '0')}.all.M`;
			const months = Array.from({ length: MONTHS }, (_, month) => month);
			const takeIn = (valueAt: (month: number) => number, day: number) => {
				clock.now = minutesAfter(clock.now, 1);
				const figures = { [key]: months.map((month) => final(periodAt(month), valueAt(month))) };
				const document = stateFigures(figures, { fetchedAt: new Date(Date.UTC(2026, 10, day)) });
				return ingest(context, source, { document, trigger: 'command' });
			};
			const read = async (asOf?: Date) =>
				(await listObservations(db, [key], asOf === undefined ? {} : { asOf }))
					.get(key)!
					.map(({ value }) => value);
			const stated = (month: number) => good(month) + (corrected.includes(month) ? 1 : 0);
			const wrong = (month: number) => stated(month) * (bad.includes(month) ? 1000 : 1);

			await takeIn(good, 1);
			await takeIn(wrong, 2);
			const meanwhile = months.map((month) => (bad.includes(month) ? good(month) : stated(month)));
			expect(await read()).toEqual(meanwhile);

			const before = clock.now;
			clock.now = minutesAfter(clock.now, 1);
			const held = await listHeld(db, { source: source.id, states: ['pending'] });
			const ids = held.map(({ id }) => id);
			await acceptHeld(context, ids, { by: 'law', findSource: () => source });

			expect(await read()).toEqual(months.map(wrong));
			expect(await read(before)).toEqual(meanwhile);
			expect(await read(new Date('2100-01-01'))).toEqual(months.map(wrong));
			await expectJoined(key);
		}),
		{ numRuns: 12 }
	);

	async function expectJoined(key: string) {
		const { observations, revisions } = await dumpFigures(db);
		for (const current of observations.filter((row) => row.key === key)) {
			const past = revisions.filter(
				(row) => row.key === key && row.period_start.getTime() === current.period_start.getTime()
			);
			const begins = [...past, current].map(({ known_from }) => known_from.getTime());
			expect(past.map(({ known_to }) => known_to.getTime())).toEqual(begins.slice(1));
		}
	}
});
