import { existsSync } from 'node:fs';

const CANDIDATES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/** Where a Chromium is on this machine (CHROMIUM_PATH first), or undefined. */
export function chromiumPath(): string | undefined {
	const named = process.env['CHROMIUM_PATH'];
	return [...(named === undefined ? [] : [named]), ...CANDIDATES].find((path) => existsSync(path));
}

/** Quiet, and without a call to anything outside this machine. */
export const CHROMIUM_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
