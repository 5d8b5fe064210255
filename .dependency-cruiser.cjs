/** The import rules of docs/architecture.md, checked by `npm run check:imports`. */
const ours = '^(domain|jobs|server|src|scripts|tests)/';
const outside = (allowed) => ({ path: ours, pathNot: allowed });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			comment: 'A cycle has no first file to read.',
			severity: 'error',
			from: {},
			to: { circular: true }
		},
		{
			name: 'no-orphans',
			comment: 'A file that nothing imports is dead, or its entry is not listed here.',
			severity: 'error',
			from: {
				orphan: true,
				pathNot: ['\\.test\\.ts$', '\\.d\\.ts$', '^src/(routes|app|hooks)', '^tests/', '^scripts/']
			},
			to: {}
		},
		{
			name: 'domain-is-pure',
			comment: 'domain imports nothing but domain: no I/O, no library, no other folder.',
			severity: 'error',
			from: { path: '^domain/', pathNot: '\\.test\\.ts$' },
			to: { pathNot: '^domain/' }
		},
		{
			name: 'sources-stand-alone',
			comment:
				'A source imports itself, files directly in jobs/sources, and domain; never another source.',
			severity: 'error',
			from: { path: '^jobs/sources/([^/]+)/', pathNot: '\\.test\\.ts$' },
			to: outside('^(domain/|jobs/sources/[^/]+\\.ts$|jobs/sources/$1/)')
		},
		{
			name: 'jobs-know-db-and-domain',
			comment: 'jobs may import jobs, server/db and domain.',
			severity: 'error',
			from: { path: '^jobs/', pathNot: '\\.test\\.ts$' },
			to: outside('^(jobs/|server/db/|domain/)')
		},
		{
			name: 'db-knows-domain',
			comment: 'server/db may import itself and domain.',
			severity: 'error',
			from: { path: '^server/db/', pathNot: '\\.test\\.ts$' },
			to: outside('^(server/db/|domain/)')
		},
		{
			name: 'figures-know-db-and-domain',
			comment: 'server/figures may import itself, server/db and domain.',
			severity: 'error',
			from: { path: '^server/figures/', pathNot: '\\.test\\.ts$' },
			to: outside('^(server/figures/|server/db/|domain/)')
		},
		{
			name: 'live-and-api-know-db-and-domain',
			comment:
				'server/live and server/api import themselves, server/db, server/figures, domain and the App type.',
			severity: 'error',
			from: { path: '^server/(live|api)/', pathNot: '\\.test\\.ts$' },
			to: outside('^(server/$1/|server/(db|figures)/|server/app\\.ts$|domain/)')
		},
		{
			name: 'charts-know-points-and-pixels',
			comment: 'src/lib/charts imports itself and D3: a chart knows no domain type.',
			severity: 'error',
			from: { path: '^src/lib/charts/', pathNot: '\\.test\\.ts$' },
			to: outside('^src/lib/charts/')
		},
		{
			name: 'browser-stays-in-src',
			comment: 'Code that reaches the browser imports src and domain only.',
			severity: 'error',
			from: {
				path: '^src/',
				pathNot: '(\\+[^/]*server\\.ts|hooks\\.server\\.ts|app\\.d\\.ts|\\.test\\.ts)$'
			},
			to: outside('^(src|domain)/')
		},
		{
			name: 'pages-read-by-queries',
			comment:
				'Server-side page code reads the database through server/db/queries and server/figures.',
			severity: 'error',
			from: { path: '^src/.*(\\+[^/]*server\\.ts|hooks\\.server\\.ts|app\\.d\\.ts)$' },
			to: outside('^(src/|domain/|server/db/queries/|server/figures/|server/app\\.ts$)')
		},
		{
			name: 'nobody-imports-tests',
			comment: 'Product code does not lean on test code.',
			severity: 'error',
			from: { path: '^(domain|jobs|server|src)/', pathNot: '\\.test\\.ts$' },
			to: { path: '^tests/' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['^src/lib/paraglide/', '^\\.svelte-kit/', '^build/'] },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'svelte', 'node', 'default', 'types'],
			extensions: ['.ts', '.js', '.svelte']
		}
	}
};
