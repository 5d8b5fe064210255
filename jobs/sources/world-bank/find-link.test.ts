import { expect, test } from 'vitest';
import { getWorkbookUrl } from './find-link.ts';

const PAGE = 'https://www.worldbank.org/en/research/commodity-markets';
const FILE = 'related/CMO-Historical-Data-Monthly.xlsx';
const linkTo = (href: string) => `<p><a class="x" href="${href}">Monthly prices</a></p>`;

test('finds the link whatever its hash, absolute or from the page', () => {
	const url = `https://thedocs.worldbank.org/en/doc/5d90-0350012021/${FILE}`;

	expect(getWorkbookUrl(linkTo(url), PAGE)).toBe(url);
	expect(getWorkbookUrl(linkTo(`/doc/${FILE}`), PAGE)).toBe(
		`https://www.worldbank.org/doc/${FILE}`
	);
});

test('follows a mirror to itself', () => {
	const mirror = 'http://127.0.0.1:8080/page';

	expect(getWorkbookUrl(linkTo(`/${FILE}`), mirror)).toBe(`http://127.0.0.1:8080/${FILE}`);
});

test.each([
	`https://worldbank.org.example.com/${FILE}`,
	`https://evilworldbank.org/${FILE}`,
	`http://169.254.169.254/${FILE}`,
	`http://thedocs.worldbank.org/${FILE}`,
	`https://www.worldbank.org:8443/${FILE}`,
	`file:///etc/${FILE}`
])('does not follow a link to %s', (href) => {
	expect(() => getWorkbookUrl(linkTo(href), PAGE)).toThrow(/expected a link to the World Bank/);
});

test('says what it looked for on a page without it', () => {
	expect(() => getWorkbookUrl('<html></html>', PAGE)).toThrow(
		/expected a link to CMO-Historical-Data-Monthly.xlsx/
	);
});
