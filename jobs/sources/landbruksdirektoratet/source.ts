import type { RawDocument, Source } from '../source.ts';
import type { World } from '../world.ts';
import { parse } from './parse.ts';

/** Landbruksdirektoratet publishes no fixed address: the workbooks come by hand, inbox or configured addresses. */
export const landbruksdirektoratet: Source = {
	id: 'landbruksdirektoratet',
	publisher: { nb: 'Landbruksdirektoratet', en: 'Norwegian Agriculture Agency' },
	title: {
		nb: 'Avvirkningsstatistikk, innmålt i VSOP',
		en: 'Removals statistics, measured in VSOP'
	},
	licence: { name: { nb: 'NLOD', en: 'NLOD' }, url: 'https://data.norge.no/nlod/no' },
	homepage:
		'https://www.landbruksdirektoratet.no/nb/statistikk-og-utviklingstrekk/utviklingstrekk-i-skogbruket/tommeravvirkning-og-priser',
	release: {
		expectedDaysAfterPeriod: 14,
		text: {
			nb: 'Omkring den 10. i måneden etter',
			en: 'About the 10th of the following month'
		}
	},
	schedule: null,
	maxBytes: 20_000_000,
	parse
};

/** The same source, collecting the workbooks at the given addresses on a schedule. */
export const collectingFrom = (urls: readonly string[]): Source => ({
	...landbruksdirektoratet,
	schedule: '20 8 8-20 * *',
	collect: (world) => downloadAll(world, urls)
});

async function* downloadAll(world: World, urls: readonly string[]): AsyncIterable<RawDocument> {
	for (const url of urls) {
		const document = await world.download({
			...{ api: 'landbruksdirektoratet', path: url, type: 'xlsx', conditional: true },
			...{ name: findFileName(url), maxBytes: landbruksdirektoratet.maxBytes }
		});
		if (document !== undefined) yield document;
	}
}

const findFileName = (url: string) =>
	decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? url);
