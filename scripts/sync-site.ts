/** Writes what the type checker needs and git does not hold: message functions and SvelteKit's types. */
import { compile } from '@inlang/paraglide-js';
import { execFileSync } from 'node:child_process';

await compile({
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['url', 'baseLocale']
});
execFileSync('npx', ['svelte-kit', 'sync'], { stdio: 'inherit' });
