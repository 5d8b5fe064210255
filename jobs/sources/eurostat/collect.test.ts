import { expect, test } from 'vitest';
import type { DownloadRequest, World } from '../world.ts';
import { collect } from './collect.ts';
import { DATASETS } from './dataset.ts';

async function collectWith(answers: (name: string) => boolean) {
	const requests: DownloadRequest[] = [];
	const world: World = {
		now: () => new Date('2026-01-12T11:35:00Z'),
		secret: () => undefined,
		signal: new AbortController().signal,
		newestPeriod: () => Promise.resolve(undefined),
		download: (request) => {
			requests.push(request);
			const bytes = new Uint8Array();
			const document = {
				name: request.name,
				url: null,
				bytes,
				headers: {},
				fetchedAt: new Date(0)
			};
			return Promise.resolve(answers(request.name) ? document : undefined);
		}
	};
	const names: string[] = [];
	for await (const { name } of collect(world)) names.push(name);
	return { names, requests };
}

test('filters every dimension, and asks for all the countries', async () => {
	const { requests } = await collectWith(() => true);

	expect(requests[0]?.path).toBe(
		'/sts_inppd_m?format=JSON&lang=EN&freq=M&indic_bt=PRC_PRR_DOM&nace_r2=C16&s_adj=NSA&unit=I21' +
			'&geo=NO&geo=SE&geo=FI&geo=EU27_2020&sinceTimePeriod=2000-01'
	);
	expect(requests[2]?.path).toContain('&indic_bt=BPRM_DW&indic_bt=BPRM_SQM&');
	expect(requests.every(({ api, conditional }) => api === 'eurostat' && conditional)).toBe(true);
});

test('leaves out what has not changed', async () => {
	const { names } = await collectWith((name) => name.includes('sts_'));

	expect(names).toHaveLength(DATASETS.length - 1);
});
