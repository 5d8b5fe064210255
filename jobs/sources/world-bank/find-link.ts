import { AppError } from '#domain/errors.ts';

const LINK = /href\s*=\s*["']([^"']*\/CMO-Historical-Data-Monthly\.xlsx[^"']*)["']/i;

/**
 * The address of the workbook on the page, which holds a hash that changes every year. A page that was tampered with
 * must not send us anywhere else: only hosts of the World Bank, or the one the page came from. Throws SOURCE_CHANGED.
 */
export function getWorkbookUrl(html: string, pageUrl: string): string {
	const href = LINK.exec(html)?.[1]?.replaceAll('&amp;', '&');
	const url = href === undefined ? null : URL.parse(href, pageUrl);
	if (url === null) {
		throw new AppError(
			'SOURCE_CHANGED',
			`Pink Sheet: expected a link to CMO-Historical-Data-Monthly.xlsx on ${pageUrl}, found none`
		);
	}
	if (isAllowed(url, new URL(pageUrl))) return url.href;
	throw new AppError(
		'SOURCE_CHANGED',
		`Pink Sheet: expected a link to the World Bank, found one to ${url.protocol}//${url.host}`
	);
}

function isAllowed(url: URL, page: URL): boolean {
	if (url.origin === page.origin) return true;
	const isTheirs = url.hostname === 'worldbank.org' || url.hostname.endsWith('.worldbank.org');
	return isTheirs && url.protocol === 'https:' && url.port === '' && url.username === '';
}
