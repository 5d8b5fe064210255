import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '$lib/paraglide/runtime.js';

/** `/en/sources` is the page `/sources` in English. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
