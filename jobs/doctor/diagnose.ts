import { judgeFreshness, type Freshness, type ReleaseTiming } from '#domain/freshness.ts';
import { parsePeriod, periodEnd } from '#domain/period.ts';
import type { Quota } from '../transport/rate-limit.ts';
import type { Answer, Examination, Reach } from './examination.ts';

const DAY_MS = 86_400_000;

export type Health = 'ok' | 'warning' | 'broken';

export interface Diagnosis {
	readonly source: string;
	readonly health: Health;
	/** Whether the publisher answered; null when it is not asked. */
	readonly isReachable: boolean | null;
	/** Whether the answer was of the form the source reads; null when none came. */
	readonly isAsExpected: boolean | null;
	readonly newestPeriod: string | null;
	/** Days since the end of the newest period. */
	readonly ageDays: number | null;
	readonly freshness: Freshness | 'empty';
	/** Tables whose next figure is overdue. */
	readonly overdue: readonly string[];
	readonly quota: Quota | null;
	readonly problem: string | null;
	/** What would go wrong if nobody did anything. */
	readonly wouldBreak: string;
	readonly nextStep: string;
}

export function diagnose(examination: Examination, now: Date): Diagnosis {
	const { source, answer, datasets, lastFailure } = examination;
	const seen = {
		...{ source, ...describeAnswer(answer), ...describeReach(examination, now) },
		problem: answer?.kind === 'failed' ? answer.message : lastFailure
	};
	return {
		...seen,
		health: judgeHealth(seen),
		wouldBreak: describeLoss(seen, datasets),
		nextStep: chooseStep(seen, examination)
	};
}

function describeAnswer(answer: Answer | null) {
	if (answer === null) return { isReachable: null, isAsExpected: null, quota: null };
	const isReachable = answer.kind === 'read' || answer.code !== 'SOURCE_UNREACHABLE';
	const isAsExpected = isReachable ? answer.kind === 'read' : null;
	return { isReachable, isAsExpected, quota: answer.quota ?? null };
}

function describeReach({ datasets, expectedDaysAfterPeriod: days }: Examination, now: Date) {
	const newestPeriod = findNewest(datasets);
	const overdue = datasets.filter(
		({ newestPeriod: id, release = { days } }) => judge(id, release, now) !== 'current'
	);
	return {
		...{ newestPeriod, freshness: judge(newestPeriod, days, now) },
		ageDays: newestPeriod === null ? null : ageOf(newestPeriod, now),
		overdue: overdue.map(({ dataset, newestPeriod: id }) => `${dataset} (${id ?? 'empty'})`)
	};
}

type Seen = Omit<Diagnosis, 'health' | 'wouldBreak' | 'nextStep'>;

const judge = (
	period: string | null,
	release: number | ReleaseTiming,
	now: Date
): Diagnosis['freshness'] =>
	(period === null ? undefined : judgeFreshness(period, release, now)?.freshness) ?? 'empty';

const endOf = (period: string) => periodEnd(parsePeriod(period)).getTime();

const ageOf = (period: string, now: Date) => Math.floor((now.getTime() - endOf(period)) / DAY_MS);

function findNewest(datasets: readonly Reach[]): string | null {
	const periods = datasets.flatMap(({ newestPeriod: id }) => (id === null ? [] : [id]));
	return periods.sort((a, b) => endOf(b) - endOf(a))[0] ?? null;
}

/** Broken is what does not mend itself: another form, or silence that has outlasted the figures. */
function judgeHealth({ isAsExpected, isReachable, freshness, problem, overdue }: Seen): Health {
	if (isAsExpected === false) return 'broken';
	if (isReachable === false && freshness !== 'current') return 'broken';
	return problem === null && overdue.length === 0 && freshness === 'current' ? 'ok' : 'warning';
}

function describeLoss({ isAsExpected, isReachable }: Seen, datasets: readonly Reach[]): string {
	const series = datasets.reduce((sum, { seriesCount }) => sum + seriesCount, 0);
	const isCut = isAsExpected === false || isReachable === false;
	return isCut ? `${series} series get no new figures; the last good ones stand` : 'nothing';
}

function chooseStep(seen: Seen, { source, homepage }: Examination): string {
	const variable = `TREPULS_${source.toUpperCase().replaceAll('-', '_')}_URL`;
	if (seen.isReachable === false) return `check the network, or set ${variable} to a mirror`;
	if (seen.isAsExpected === false) return `compare jobs/sources/${source} with ${homepage}`;
	if (seen.freshness === 'current' && seen.overdue.length === 0)
		return seen.problem === null ? 'none' : 'see the last run under /sources';
	if (seen.isReachable === null) return `put a newer file into inbox/${source}/, from ${homepage}`;
	return `look whether anything newer is published at ${homepage}`;
}
