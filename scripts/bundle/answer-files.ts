import { readFileSync } from 'node:fs';
import { formatPeriodId } from '#domain/period.ts';
import { luke } from '#jobs/sources/luke/source.ts';
import { skogsstyrelsen } from '#jobs/sources/skogsstyrelsen/source.ts';
import type { ParsedSeries, Source } from '#jobs/sources/source.ts';
import { format } from './market.ts';
import { header, type BundleFile } from './table.ts';

/** A recorded answer of a publisher, which the source's own parser turns into the figures of the bundle. */
interface Answer {
	readonly name: string;
	readonly path: string;
	readonly source: Source;
	readonly publisher: string;
	readonly title: string;
	readonly licence: string;
	readonly origin: string;
	readonly retrieved: string;
	readonly retrievedNote: string;
}

const ANSWERS: readonly Answer[] = [
	{
		name: 'skogsstyrelsen-roundwood-prices',
		path: 'skogsstyrelsen/JO0303_3ny_pxjson.json',
		source: skogsstyrelsen,
		publisher: 'Skogsstyrelsen (Swedish Forest Agency)',
		title: 'Roundwood prices, table JO0303_3ny, quarterly, SEK/m3 solid under bark',
		licence: 'open, name Skogsstyrelsen',
		origin: 'github upasanasen/supply-chain-copilot @ 1c48117d4fe1, data/raw/roundwood_prices.json',
		retrieved: '2026-07-01',
		retrievedNote: 'the first day after the newest period; the day of copying is not recorded'
	},
	{
		name: 'luke-roundwood-trade',
		path: 'luke/0100_teokau_standing_spruce_logs_2020M01_2026M07_jsonstat2.json',
		source: luke,
		publisher: 'Natural Resources Institute Finland (Luke)',
		title: 'Industrial roundwood trade, table 0100_teokau, monthly: spruce logs, standing sales',
		licence: 'open, name Luke',
		origin:
			'github FacundoFirmenich/BMA @ 1b59d3ca6679, evidence/runs/bpm-luke-roundwood-*/, captured from the service',
		retrieved: '2026-08-22',
		retrievedNote: 'the day of capture'
	}
];

/** Files made of recorded answers in a folder. */
export const answerFiles = (folder: string): Promise<BundleFile[]> =>
	Promise.all(ANSWERS.map((answer) => answerFile(folder, answer)));

async function answerFile(folder: string, answer: Answer): Promise<BundleFile> {
	const { name, path, source, publisher, title, licence, origin, retrieved } = answer;
	const { series } = await source.parse({
		...{ name: path, url: null, headers: {}, bytes: readFileSync(`${folder}/${path}`) },
		fetchedAt: new Date(retrieved)
	});
	const head = header({
		...{ format, source: source.id, publisher, title, licence, origin, retrieved },
		'retrieved-note': answer.retrievedNote
	});
	return { name: `${name}.csv`, text: `${[...head, ...series.map(section)].join('\n')}\n` };
}

const section = ({ identity, observations }: ParsedSeries): string =>
	[
		`[${identity.key}]`,
		...observations.map(({ start, value, status }) => {
			const period = formatPeriodId({ frequency: identity.frequency, start });
			return value === null || status !== 'final'
				? `${period},${value ?? ''},${status}`
				: `${period},${value}`;
		})
	].join('\n');
