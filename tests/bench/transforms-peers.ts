import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { op, rolling, table } from 'arquero';
import { AutoETS, initSync as initEts } from '@bsull/augurs/ets';
import { initSync as initMstl, MSTL } from '@bsull/augurs/mstl';
import type { Quantity } from '#domain/quantity.ts';

/* The same work by the fastest libraries found on npm. Their tables are made before the clock starts. */

const MONTHS = 12;

export interface Peers {
	/** A row for each period, in order, with its result. */
	readonly yearOverYear: () => readonly PeerRow[];
	readonly rollingSum: () => readonly PeerRow[];
	/** Seasonal decomposition with the forecaster of its trend, which cannot be left out. */
	readonly decompose: () => void;
	/** That forecaster alone. */
	readonly forecastAlone: () => void;
}

interface Row {
	readonly value: number;
}

type Derived = Parameters<ReturnType<typeof table>['derive']>[0];

export interface PeerRow {
	readonly period: string;
	readonly result: number | null;
}

export function createPeers(quantities: readonly Quantity[]): Peers {
	const grouped = tableOf(quantities).groupby('series');
	const growth = ({ value }: Row) => 100 * (value / op.lag(value, 12, NaN) - 1);
	const sum = rolling((row: Row) => op.sum(row.value), [1 - MONTHS, 0]) as Derived[string];
	const logs = quantities.map((quantity) => Float64Array.from(valuesOf(quantity), Math.log));
	initMstl({ module: readWasm('mstl') });
	initEts({ module: readWasm('ets') });
	return {
		yearOverYear: () => grouped.derive({ result: growth }).objects() as PeerRow[],
		rollingSum: () => grouped.derive({ result: sum }).objects() as PeerRow[],
		decompose: () => {
			for (const figures of logs) decomposeOne(figures);
		},
		forecastAlone: () => {
			for (const figures of logs) forecastOne(figures);
		}
	};
}

export const valuesOf = ({ observations }: Quantity): number[] =>
	observations.map(({ value }) => value ?? Number.NaN);

const tableOf = (quantities: readonly Quantity[]) =>
	table({
		series: quantities.flatMap(({ observations }, at) => observations.map(() => at)),
		period: quantities.flatMap(({ observations }) => observations.map(({ period }) => period)),
		value: quantities.flatMap(valuesOf)
	});

function decomposeOne(figures: Float64Array) {
	const model = MSTL.ets([MONTHS]);
	model.fit(figures);
	model.predictInSample();
	model.free();
}

function forecastOne(figures: Float64Array) {
	const model = new AutoETS(1, 'ZZN');
	model.fit(figures);
	model.free();
}

const readWasm = (name: string): Buffer =>
	readFileSync(
		fileURLToPath(import.meta.resolve(`@bsull/augurs/${name}`)).replace(/\.js$/, '_bg.wasm')
	);
