import { formatNumber, formatPeriod } from '#domain/format.ts';
import { headline, type Figure, type Headline } from '#domain/headline.ts';
import type { Observation } from '#domain/observation.ts';
import type { Language } from '#domain/units.ts';
import { m } from '$lib/paraglide/messages.js';
import { shortUnit, shortValue } from './figure-text.ts';
import type { TileData } from './tile.ts';

interface Move {
	readonly tile: TileData;
	readonly newest: Figure;
	readonly percent: number;
}

/** The sentence on top: what moved most against the same period a year before, of what is on the page. */
export function leadSentence(
	tiles: readonly TileData[],
	observationsOf: (key: string) => readonly Observation[],
	lang: Language
): string {
	const moves = tiles.flatMap((tile) => toMove(tile, headline(observationsOf(tile.facts.key))));
	const most = moves.sort((a, b) => Math.abs(b.percent) - Math.abs(a.percent))[0];
	if (most === undefined) return m.lead_none();
	const { facts } = most.tile;
	const texts = {
		name: facts.title[lang],
		place: facts.place[lang],
		percent: `${formatNumber(Math.abs(most.percent), lang, 1)}${lang === 'nb' ? '\u00a0' : ''}%`,
		value: `${shortValue(most.newest.value, facts, lang)} ${shortUnit(facts.unit, lang)}`,
		period: formatPeriod(most.newest.period, lang)
	};
	return most.percent > 0 ? m.lead_up(texts) : m.lead_down(texts);
}

/** Shares and rates, whose change is in percentage points, do not compete. */
function toMove(tile: TileData, found: Headline | undefined): Move[] {
	const percent = found?.change?.percent ?? null;
	if (found === undefined || percent === null || tile.facts.unit === 'percent') return [];
	return [{ tile, newest: found.newest, percent }];
}
