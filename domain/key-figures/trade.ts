import { asSeries, asDerived, type KeyFigure } from './key-figure.ts';
import { COUNTRY } from './places.ts';

export const TRADE_FIGURES: readonly KeyFigure[] = [
	asSeries(
		{
			code: 'E01',
			id: 'sawlog-exports',
			name: { nb: 'Eksport av sagtømmer', en: 'Sawlog exports' },
			meaning: {
				nb: 'Skurtømmer av bartrær ut av landet i kvartalet; bare noen kvartaler er funnet i åpne kilder.',
				en: 'Coniferous sawlogs out of the country in the quarter; only some quarters have been found in open sources.'
			},
			audience: ['leader', 'analyst'],
			chart: 'columns'
		},
		{
			indicator: 'roundwood-volume-exports',
			breakdown: 'coniferous-sawlogs',
			frequencies: ['Q'],
			regions: COUNTRY
		}
	),
	asSeries(
		{
			code: 'E02',
			id: 'pulpwood-exports',
			name: { nb: 'Eksport av massevirke', en: 'Pulpwood exports' },
			meaning: {
				nb: 'Massevirke av bartrær ut av landet i kvartalet; bare noen kvartaler er funnet i åpne kilder.',
				en: 'Coniferous pulpwood out of the country in the quarter; only some quarters have been found in open sources.'
			},
			audience: ['analyst'],
			chart: 'columns'
		},
		{
			indicator: 'roundwood-volume-exports',
			breakdown: 'coniferous-pulpwood',
			frequencies: ['Q'],
			regions: COUNTRY
		}
	),
	asSeries(
		{
			code: 'E03',
			id: 'roundwood-import-volume',
			name: { nb: 'Import av rundvirke', en: 'Roundwood imports by volume' },
			meaning: {
				nb: 'Rundvirke inn i landet i kvartalet; bare noen kvartaler er funnet i åpne kilder.',
				en: 'Roundwood into the country in the quarter; only some quarters have been found in open sources.'
			},
			audience: ['analyst'],
			chart: 'columns'
		},
		{
			indicator: 'roundwood-volume-imports',
			breakdown: 'total',
			frequencies: ['Q'],
			regions: COUNTRY
		}
	),
	asSeries(
		{
			code: 'E04',
			id: 'sawnwood-export-value',
			name: { nb: 'Eksportverdi, trelast', en: 'Sawnwood exports by value' },
			meaning: {
				nb: 'Verdien av trelast ut av landet i måneden (SITC 248); volum er ikke koblet til.',
				en: 'Value of sawnwood out of the country in the month (SITC 248); the volume is not connected.'
			},
			audience: ['leader', 'analyst', 'display'],
			chart: 'columns'
		},
		{ indicator: 'sawnwood-exports', breakdown: 'value', frequencies: ['M'], regions: COUNTRY }
	),
	asSeries(
		{
			code: 'E05',
			id: 'sawnwood-import-value',
			name: { nb: 'Importverdi, trelast', en: 'Sawnwood imports by value' },
			meaning: {
				nb: 'Verdien av trelast inn i landet i måneden (SITC 248); volum er ikke koblet til.',
				en: 'Value of sawnwood into the country in the month (SITC 248); the volume is not connected.'
			},
			audience: ['leader', 'analyst'],
			chart: 'columns'
		},
		{ indicator: 'sawnwood-imports', breakdown: 'value', frequencies: ['M'], regions: COUNTRY }
	),
	asDerived(
		{
			code: 'E06',
			id: 'pulp-and-paper-exports',
			name: { nb: 'Eksportverdi, masse og papir', en: 'Pulp and paper exports by value' },
			meaning: {
				nb: 'Verdien av masse, returpapir, papir og papp ut av landet i måneden.',
				en: 'Value of pulp, waste paper, paper and paperboard out of the country in the month.'
			},
			audience: ['leader', 'analyst'],
			chart: 'columns'
		},
		{ stage: 'trade', regions: COUNTRY, direction: 'up-good', decimals: 0, seasonal: true }
	),
	asDerived(
		{
			code: 'E07',
			id: 'export-unit-value-eur',
			name: { nb: 'Eksportpris i euro per tonn', en: 'Export price in euro per tonne' },
			meaning: {
				nb: 'Hva et tonn tømmer, trelast og kork er solgt ut av landet for, i euro; kubikkmeter er ikke koblet til.',
				en: 'What a tonne of wood, lumber and cork was sold out of the country for, in euro; cubic metres are not connected.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ stage: 'trade', regions: COUNTRY, direction: 'neutral', decimals: 0 }
	),
	asDerived(
		{
			code: 'E09',
			id: 'net-roundwood-exports',
			name: { nb: 'Nettoeksport av rundvirke', en: 'Net exports of roundwood' },
			meaning: {
				nb: 'Rundvirke ut av landet minus rundvirke inn; bare noen kvartaler er funnet i åpne kilder.',
				en: 'Roundwood out of the country minus roundwood in; only some quarters have been found in open sources.'
			},
			audience: ['leader'],
			chart: 'zero-line'
		},
		{ stage: 'trade', regions: COUNTRY, direction: 'neutral', decimals: 0 }
	)
];
