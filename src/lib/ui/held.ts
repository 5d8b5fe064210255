import type { HoldReason } from '#domain/quarantine.ts';
import { m } from '$lib/paraglide/messages.js';

/** How many figures are held back for one reason. */
export interface HeldFacts {
	readonly reason: HoldReason;
	readonly figures: number;
}

const REASONS: Readonly<Record<HoldReason, () => string>> = {
	'out-of-bounds': m.held_out_of_bounds,
	'unlike-season': m.held_unlike_season,
	'sign-flip': m.held_sign_flip,
	'factor-1000': m.held_factor_1000,
	shifted: m.held_shifted,
	'base-year': m.held_base_year,
	'other-unit': m.held_other_unit,
	'unknown-code': m.held_unknown_code,
	'fewer-periods': m.held_fewer_periods,
	'future-period': m.held_future_period
};

export const heldReasonText = (reason: HoldReason): string => REASONS[reason]();
