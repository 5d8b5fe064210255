import { expect, test } from 'vitest';
import { DEFAULT_YIELDS, sawmillMargin } from './sawmill-margin.ts';

test('the example of the trade: 526 per m³ log and 1 031 per m³ sawn', () => {
	const margin = sawmillMargin({
		...{ sawnwood: 3000, chips: 450, sawdust: 150, bark: 200 },
		...{ log: 1000, transport: 150 }
	});

	expect(Math.round(margin.perLog)).toBe(526);
	expect(Math.round(margin.perSawnwood)).toBe(1031);
});

test('no more comes out of a log than went in', () => {
	const { sawnwood, chips, sawdust, bark } = DEFAULT_YIELDS;

	expect(sawnwood + chips + sawdust + bark).toBeLessThanOrEqual(1);
});
