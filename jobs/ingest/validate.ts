import { formatPeriodId, type Period } from '#domain/period.ts';
import type { Status } from '#domain/observation.ts';
import type { SeriesIdentity } from '#domain/series.ts';
import type {
	ParsedDocument,
	ParsedObservation,
	ParsedSeries,
	Rejection
} from '../sources/source.ts';
import { isPeriodStart } from './is-period-start.ts';

const MAX_ABSOLUTE = 1e15;
/** Statuses that say why there is no figure. */
const REASONS: readonly Status[] = ['missing', 'confidential', 'not-applicable'];
const CONTESTED = 'the period has several figures that differ; none is taken';

/** A figure that cannot be taken, and why. */
interface Bad {
	readonly identity: SeriesIdentity;
	readonly observation: ParsedObservation;
	readonly reason: string;
}

/**
 * The document with every figure that cannot be true moved to its rejections; one bad figure does not stop
 * the others. A period with a rejected figure is no longer covered: what is stored of it stays.
 */
export function validate(document: ParsedDocument): ParsedDocument {
	const bad: Bad[] = [];
	const series = mergeByKey(document.series, bad)
		.map((entry) => withoutBad(entry, bad))
		.filter(({ observations }) => observations.length > 0);
	const doubtful = new Set(bad.map(({ identity, observation }) => idOf(identity, observation)));
	return {
		rowsRead: document.rowsRead,
		series,
		rejections: [...document.rejections, ...bad.map(toRejection)],
		coverage: document.coverage.map(({ dataset, periods }) => ({
			dataset,
			periods: periods.filter((period) => !doubtful.has(idOf(period, period)))
		}))
	};
}

const idOf = ({ frequency }: Pick<Period, 'frequency'>, { start }: Pick<Period, 'start'>) =>
	`${frequency} ${start.getTime()}`;

/** A key that comes twice is one series when it is the same series, and else the first one stands. */
function mergeByKey(series: readonly ParsedSeries[], bad: Bad[]): ParsedSeries[] {
	const merged = new Map<string, ParsedSeries>();
	for (const { identity, observations } of series) {
		const first = merged.get(identity.key);
		if (first === undefined) merged.set(identity.key, { identity, observations });
		else if (isSameIdentity(first.identity, identity)) {
			const all = [...first.observations, ...observations];
			merged.set(identity.key, { identity, observations: all });
		} else {
			const reason = 'the series comes a second time with another unit, basis or dataset';
			bad.push(...observations.map((observation) => ({ identity, observation, reason })));
		}
	}
	return [...merged.values()];
}

const isSameIdentity = (a: SeriesIdentity, b: SeriesIdentity) =>
	a.unit === b.unit && a.basis === b.basis && a.source === b.source && a.dataset === b.dataset;

function withoutBad({ identity, observations }: ParsedSeries, bad: Bad[]): ParsedSeries {
	const byStart = new Map<number, ParsedObservation>();
	const contested = new Set<number>();
	for (const observation of observations) {
		const start = observation.start.getTime();
		const reason =
			reasonAgainst({ ...observation, frequency: identity.frequency }) ??
			reasonAgainstSecond(observation, byStart.get(start));
		if (reason === undefined) byStart.set(start, observation);
		else bad.push({ identity, observation, reason });
		if (reason === CONTESTED) contested.add(start);
	}
	const good = [...byStart.values()].filter((observation) => {
		const isContested = contested.has(observation.start.getTime());
		if (isContested) bad.push({ identity, observation, reason: CONTESTED });
		return !isContested;
	});
	return { identity, observations: good };
}

function reasonAgainst({
	frequency,
	start,
	value,
	status
}: ParsedObservation & Period): string | undefined {
	if (Number.isNaN(start.getTime())) return 'not a date';
	if (!isPeriodStart({ frequency, start })) {
		return `${start.toISOString()} is not the start of a period of frequency ${frequency}`;
	}
	return reasonAgainstValue(value, status);
}

function reasonAgainstValue(value: number | null, status: Status): string | undefined {
	const isReason = REASONS.includes(status);
	if (value === null) return isReason ? undefined : 'no figure, and no reason for it';
	if (isReason) return `a figure with the status ${status}`;
	if (!Number.isFinite(value)) return 'not a finite number';
	return Math.abs(value) > MAX_ABSOLUTE ? `larger than ${MAX_ABSOLUTE}` : undefined;
}

function reasonAgainstSecond(
	{ value, status }: ParsedObservation,
	first: ParsedObservation | undefined
): string | undefined {
	if (first === undefined) return undefined;
	const isRepeated = first.value === value && first.status === status;
	return isRepeated ? 'the figure is given before' : CONTESTED;
}

function toRejection({ identity, observation, reason }: Bad): Rejection {
	const { start, value, status } = observation;
	const period = Number.isNaN(start.getTime()) ? '' : formatPeriodId({ ...identity, start });
	const content = [identity.key, period, value ?? '', status].join(' ');
	return { sheet: null, row: null, reason, content };
}
