import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '#tests/support/chromium.ts';

/** A headless Chromium of this machine. Throws when there is none. */
export async function openBrowser(): Promise<Browser> {
	const executablePath = chromiumPath();
	if (executablePath === undefined) {
		throw new Error('no Chromium on this machine: apt-get install chromium, or set CHROMIUM_PATH');
	}
	return chromium.launch({ executablePath, args: CHROMIUM_ARGS });
}
