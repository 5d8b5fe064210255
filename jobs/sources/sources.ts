import { ecb } from './ecb/source.ts';
import { ember } from './ember/source.ts';
import { eurostat } from './eurostat/source.ts';
import { fred } from './fred/source.ts';
import { hvakosterstrommen } from './hvakosterstrommen/source.ts';
import { landbruksdirektoratet } from './landbruksdirektoratet/source.ts';
import { luke } from './luke/source.ts';
import { norgesBank } from './norges-bank/source.ts';
import { nve } from './nve/source.ts';
import { skogsstyrelsen } from './skogsstyrelsen/source.ts';
import type { Source } from './source.ts';
import { ssb } from './ssb/source.ts';
import { stewardFile } from './steward-file/source.ts';
import { worldBank } from './world-bank/source.ts';

/** Every publisher Trepuls takes in. One more is a folder and a line here. */
export const SOURCES: readonly Source[] = [
	landbruksdirektoratet,
	ssb,
	eurostat,
	skogsstyrelsen,
	luke,
	norgesBank,
	ecb,
	hvakosterstrommen,
	ember,
	nve,
	worldBank,
	fred,
	stewardFile
];

export const findSource = (id: string): Source | undefined =>
	SOURCES.find((source) => source.id === id);
