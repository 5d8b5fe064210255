import type { Language } from '#domain/units.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

/** The language of this page. */
export const language = (): Language => (getLocale() === 'en' ? 'en' : 'nb');
