import type { Frequency } from '#domain/period.ts';
import { m } from '$lib/paraglide/messages.js';

const TEXT: Readonly<Record<Frequency, () => string>> = {
	A: m.frequency_a,
	Q: m.frequency_q,
	M: m.frequency_m,
	W: m.frequency_w,
	D: m.frequency_d,
	H: m.frequency_h,
	QH: m.frequency_qh
};

export const frequencyText = (frequency: Frequency): string => TEXT[frequency]();
