/** `npm run indicators`: writes docs/indicators.md from the catalogue. */
import { writeFileSync } from 'node:fs';
import { createPage } from './indicator-docs/create-page.ts';

writeFileSync(new URL('../docs/indicators.md', import.meta.url), createPage());
