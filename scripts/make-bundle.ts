/**
 * `npm run bundle -- FOLDER ANSWERS`: writes `bundle/*.csv` from a folder of tidy tables of published figures
 * (default ../shared/data) and one of recorded answers (../shared/payloads). The same tables give the same bytes. Nothing is invented, filled or interpolated.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { answerFiles } from './bundle/answer-files.ts';
import { marketFile } from './bundle/market-file.ts';
import { OTHER_MARKETS } from './bundle/other-markets.ts';
import { SSB_MARKETS } from './bundle/ssb-markets.ts';
import { SSB_MORE_MARKETS } from './bundle/ssb-more-markets.ts';
import { removalFiles } from './bundle/ssb-removals.ts';
import { ssbRoundwoodMarkets } from './bundle/ssb-roundwood-markets.ts';
import { timberFiles } from './bundle/timber-files.ts';

const folder = process.argv[2] ?? '../shared/data';
const answers = process.argv[3] ?? '../shared/payloads';
const OUTPUT = 'bundle';

mkdirSync(OUTPUT, { recursive: true });
for (const name of readdirSync(OUTPUT)) if (name.endsWith('.csv')) rmSync(`${OUTPUT}/${name}`);
const files = [
	...timberFiles(folder),
	...(await answerFiles(answers)),
	...removalFiles(folder),
	...[...SSB_MARKETS, ...SSB_MORE_MARKETS, ...ssbRoundwoodMarkets(folder), ...OTHER_MARKETS].map(
		(market) => marketFile(folder, market)
	)
];
for (const { name, text } of files) writeFileSync(`${OUTPUT}/${name}`, text);
const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
console.log(`${files.length} files, ${(bytes / 1e6).toFixed(2)} MB`);
