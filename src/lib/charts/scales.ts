/** A stretch of numbers, first to last. */
export type Extent = readonly [number, number];

/** From figures to pixels of the plot; every mark and guide gets these. */
export interface Scales {
	readonly x: (value: number) => number;
	readonly y: (value: number) => number;
	readonly invertX: (pixel: number) => number;
	readonly xDomain: Extent;
	readonly yDomain: Extent;
	readonly width: number;
	readonly height: number;
}

export interface ScaleInput {
	xDomain: Extent;
	yDomain: Extent;
	width: number;
	height: number;
}

// d3-scale would do this too, for 9 kB (gzip) of colours and number formats that no chart here uses.
export function createScales({ xDomain, yDomain, width, height }: ScaleInput): Scales {
	return {
		x: createLinear(xDomain, [0, width]),
		y: createLinear(yDomain, [height, 0]),
		invertX: createLinear([0, width], xDomain),
		xDomain,
		yDomain,
		width,
		height
	};
}

/** A domain without length lands in the middle. */
function createLinear([d0, d1]: Extent, [r0, r1]: Extent): (value: number) => number {
	if (d0 === d1) return () => (r0 + r1) / 2;
	return (value) => r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);
}

/** Where `x` is as a share of the width: right at every width, before the browser has measured. */
export const percentX = (scales: Scales, x: number): string =>
	`${String(roundTo((100 * scales.x(x)) / scales.width, 2))}%`;

export const roundTo = (value: number, decimals: number): number => Number(value.toFixed(decimals));
