import type { HoldReason } from '#domain/quarantine.ts';
import type { History, Point } from './history.ts';

export interface Doubt {
	readonly reason: HoldReason;
	/** What was seen, in English, with the numbers. */
	readonly detail: string;
}

export interface Figure extends Point {
	/** The figure that it would replace. */
	readonly old: number | null;
	/** The figure that stands nearest to it in time. */
	readonly neighbour: number | null;
}

/** With fewer figures nothing is said about the next. */
export const MIN_HISTORY = 12;
/** How far beyond everything seen a figure must lie, in times, before its z counts. */
const WIDER = 3;
const MAX_Z = 8;
/** A series that varies by more is too wild for anything but its largest figure to say what is too much. */
const WILD_SPREAD = 50;
const WILD_WIDER = 100;
/** What counts as a thousand times: wrong by three zeros, and the figure itself a little different. */
const THOUSAND = { min: 300, max: 3000 };
const MIN_SCALE = 0.05;

/** Whether figures add up: then a small one is a quiet month, and a negative one corrects earlier months. */
export const isFlow = (unit: string): boolean => FLOWS.includes(unit);
const FLOWS: readonly string[] = ['m3', 'NOK', '1000 NOK', 'pieces', 'dwellings', '1000 m2', 'm2'];

/** From next to nothing, or below it, to a hundred times that within a day: only the limits of the auction hold. */
const AUCTION_PRICES: readonly string[] = ['EUR/MWh', 'NOK/MWh'];

/** Judges one figure by what is known of its series. The rules are calibrated so that real figures pass. */
export function judgeFigure(figure: Figure, history: History, unit: string): Doubt | undefined {
	const scaled = judgeRevision(figure);
	if (scaled !== undefined || history.count < MIN_HISTORY) return scaled;
	if (AUCTION_PRICES.includes(unit)) return judgeTurned(figure, history);
	const rule = isFlow(unit) ? judgeFlow : judgeLevel;
	return judgeTurned(figure, history) ?? rule(figure, history);
}

function judgeLevel(figure: Figure, history: History): Doubt | undefined {
	if (history.min < 0) return judgeAcrossZero(figure, history);
	if (figure.value < 0) return judgeFirstNegative(figure, history);
	return history.min === 0 ? undefined : judgeSteady(figure, history);
}

function judgeFlow(figure: Figure, history: History): Doubt | undefined {
	if (figure.value < 0) return judgeCorrection(figure, history);
	const isWild = history.min <= 0 || history.spread >= WILD_SPREAD;
	if (isWild) return judgeWild(figure, history);
	return figure.value < history.max ? undefined : judgeSteady(figure, history);
}

/** A correction larger than anything that was ever there takes back more than there was. */
function judgeCorrection({ value }: Figure, { min, max, count }: History): Doubt | undefined {
	if (-value <= WIDER * Math.max(max, -min) || max < 1) return undefined;
	return {
		reason: 'sign-flip',
		detail: `${value}, where ${count} figures lie from ${min} to ${max}`
	};
}

/** A revision of a thousand times is no revision. */
function judgeRevision({ value, old }: Figure): Doubt | undefined {
	if (old === null || Math.abs(old) < 1 || !isThousandTimes(Math.abs(value / old)))
		return undefined;
	return { reason: 'factor-1000', detail: `${value} would replace ${old}` };
}

/** Nor is one to the opposite, where all figures have one sign. */
function judgeTurned({ value, old }: Figure, { min, max }: History): Doubt | undefined {
	if (old === null || value !== -old || (min < 0 && max > 0)) return undefined;
	return { reason: 'sign-flip', detail: `${value} would replace ${old}` };
}

export const isThousandTimes = (ratio: number) => {
	const times = ratio < 1 ? 1 / ratio : ratio;
	return times > THOUSAND.min && times < THOUSAND.max;
};

/** Small negatives are corrections of earlier figures; one as large as what is usual is a wrong sign. */
function judgeFirstNegative({ value }: Figure, { median, count }: History): Doubt | undefined {
	if (-value < median / 2 || median === 0) return undefined;
	return { reason: 'sign-flip', detail: `${value}, where none of ${count} figures is negative` };
}

function judgeAcrossZero({ value, start, neighbour }: Figure, history: History) {
	const range = history.max - history.min;
	const isWithin = value <= history.max + WIDER * range && value >= history.min - WIDER * range;
	const isStep = neighbour !== null && Math.abs(value - neighbour) <= WIDER * range;
	if (isWithin || isStep) return undefined;
	const { middle, scale } = history.seasonAt(start);
	const z = (value - middle) / Math.max(scale, MIN_SCALE * range);
	return Math.abs(z) > MAX_Z ? unlikeSeason(value, z, history) : undefined;
}

function judgeWild({ value, neighbour }: Figure, { max, count }: History): Doubt | undefined {
	const most = Math.max(max, neighbour ?? 0) * WILD_WIDER;
	if (value <= most || max < 1) return undefined;
	return { reason: 'unlike-season', detail: `${value}, where the largest of ${count} is ${max}` };
}

function judgeSteady(figure: Figure, history: History): Doubt | undefined {
	const { value, start } = figure;
	if (value <= 0 || !isOutside(value, history) || isNear(figure)) return undefined;
	const { middle, scale } = history.seasonAt(start);
	const distance = Math.log(value) - middle;
	if (isThousandTimes(Math.exp(Math.abs(distance)))) {
		const detail = `${value}, where the season's median is ${Math.exp(middle).toPrecision(4)}`;
		return { reason: 'factor-1000', detail };
	}
	const z = distance / Math.max(scale, MIN_SCALE);
	return Math.abs(z) > MAX_Z ? unlikeSeason(value, z, history) : undefined;
}

const isOutside = (value: number, { min, max }: History) =>
	value > max * WIDER || value < min / WIDER;

/** So near to its neighbour that a trend has led there. */
const isNear = ({ value, neighbour }: Figure) =>
	neighbour !== null && neighbour * WIDER >= value && neighbour <= value * WIDER;

const unlikeSeason = (value: number, z: number, { min, max, count }: History): Doubt => ({
	reason: 'unlike-season',
	detail: `${value}, where ${count} figures lie from ${min} to ${max} (robust z ${z.toFixed(1)})`
});
