/** A page of every kind that the site has, with what is particular about it. */
export const PAGES: readonly { readonly path: string; readonly kind: string }[] = [
	{ path: '/', kind: 'overview' },
	{ path: '/series/roundwood-removals.NO-50.industrial.M', kind: 'months over time' },
	{ path: '/series/roundwood-removals.NO-50.industrial.M?view=years', kind: 'year against year' },
	{ path: '/series/roundwood-removals.NO-50.industrial.M?compare=1', kind: 'beside the country' },
	{ path: '/series/roundwood-removals.NO-50.industrial.A', kind: 'years as bars' },
	{ path: '/series/fx-eur-nok.NO.spot.D?range=all', kind: 'days' },
	{ path: '/series/reservoir-level.NO3.filling.W', kind: 'weeks' },
	{ path: '/indicators', kind: 'indicators' },
	{ path: '/indicators/price-against-finland', kind: 'a model' },
	{ path: '/series?q=gran%20massevirke', kind: 'search' },
	{ path: '/sources', kind: 'sources' },
	{ path: '/sources/runs/1', kind: 'a run' },
	{ path: '/about', kind: 'about' },
	{ path: '/nowhere', kind: 'no such page' }
];

/** The page's address in English. */
export const inEnglish = (path: string) => (path === '/' ? '/en' : `/en${path}`);
