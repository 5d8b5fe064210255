import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const lib = fileURLToPath(new URL('./src/lib', import.meta.url));
const env = { TZ: 'UTC' };

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'node',
					environment: 'node',
					env,
					include: ['{domain,jobs,server,scripts,tests/bench}/**/*.test.ts']
				}
			},
			{
				plugins: [svelte({ configFile: false })],
				resolve: { alias: { $lib: lib } },
				test: {
					name: 'browser-ish',
					environment: 'node',
					env,
					include: ['src/**/*.test.ts']
				}
			},
			{
				test: {
					name: 'integration',
					environment: 'node',
					env,
					include: ['tests/integration/**/*.test.ts'],
					globalSetup: ['tests/support/postgres-setup.ts'],
					testTimeout: 30_000,
					hookTimeout: 60_000,
					maxWorkers: 2
				}
			},
			{
				test: {
					name: 'e2e',
					environment: 'node',
					env,
					include: ['tests/e2e/**/*.test.ts'],
					globalSetup: ['tests/support/site-setup.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					// They wait more than they work; what changes figures has a site of its own.
					maxWorkers: 2
				}
			}
		]
	}
});
