/** Why a figure is held back until a steward has seen it. */
export const HOLD_REASONS = [
	'out-of-bounds',
	'unlike-season',
	'sign-flip',
	'factor-1000',
	'shifted',
	'base-year',
	'other-unit',
	'unknown-code',
	'fewer-periods',
	'future-period'
] as const;

export type HoldReason = (typeof HOLD_REASONS)[number];

/** Superseded: a later document gave the period a figure that was taken. */
export type HoldState = 'pending' | 'accepted' | 'rejected' | 'superseded';
