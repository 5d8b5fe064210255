import { execFileSync } from 'node:child_process';
import { chromiumPath } from './chromium.ts';
import { startSite } from './site.ts';

/** Vitest global set-up: builds what is stale and starts the product once for all end-to-end tests. */
export async function setup() {
	if (chromiumPath() === undefined) return undefined;
	execFileSync(process.execPath, ['scripts/build-if-stale.ts'], { stdio: 'inherit' });
	const site = await startSite({ dataDir: '.trepuls/e2e' });
	process.env['TREPULS_SITE_URL'] = site.url;
	process.env['TREPULS_SITE_DATA_DIR'] = site.dataDir;
	return async () => {
		await site.stop();
	};
}
