import { AppError } from '#domain/errors.ts';
import type { RawDocument } from '../source.ts';
import type { World } from '../world.ts';
import { getWorkbookUrl } from './find-link.ts';

/** The page first, for the address of the workbook is not fixed. */
export async function* collect(world: World): AsyncIterable<RawDocument> {
	const page = await world.download({
		...{ api: 'world-bank', path: '', type: 'html', name: 'commodity-markets.html' }
	});
	if (page?.url === undefined || page.url === null) {
		throw new AppError('SOURCE_UNREACHABLE', 'Pink Sheet: the page did not come');
	}
	const workbook = await world.download({
		...{ api: 'world-bank', path: getWorkbookUrl(new TextDecoder().decode(page.bytes), page.url) },
		...{ type: 'xlsx', name: 'CMO-Historical-Data-Monthly.xlsx', conditional: true }
	});
	if (workbook !== undefined) yield workbook;
}
