import { expect, test } from 'vitest';
import { findHarmonised } from '#server/db/queries/harmonised.ts';
import { final, openPipeline } from '#tests/support/ingest.ts';

test('Steinkjer of today has the removals of its former codes, and those stay as reported', async () => {
	const { db, takeIn, listFigures } = await openPipeline();
	const keyOf = (code: string) => `roundwood-removals.NO-${code}.industrial.A`;
	await takeIn({
		[keyOf('1702')]: [final('2016', 10)],
		[keyOf('1724')]: [final('2016', 1)],
		[keyOf('5006')]: [final('2020', 40)]
	});
	const request = { indicator: 'roundwood-removals', breakdown: 'industrial' } as const;

	const steinkjer = await findHarmonised(db, { ...request, municipality: '5006' });

	expect(steinkjer).toMatchObject({
		...{ brokenAt: '2020', observations: [final('2016', 11), final('2020', 40)] }
	});
	expect(await listFigures(keyOf('5006'))).toEqual([final('2020', 40)]);
	expect(await findHarmonised(db, { ...request, municipality: '5055' })).toBeUndefined();
});
