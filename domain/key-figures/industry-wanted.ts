import { asEmpty, type KeyFigure } from './key-figure.ts';
import { COUNTRY, CLUSTER, MUNICIPALITIES } from './places.ts';

export const INDUSTRY_WANTED: readonly KeyFigure[] = [
	asEmpty(
		{
			code: 'D01',
			id: 'sawnwood-production',
			name: { nb: 'Produksjon av skurlast', en: 'Sawnwood production' },
			meaning: {
				nb: 'Hvor mye trelast sagbrukene lager.',
				en: 'How much sawnwood the sawmills make.'
			},
			audience: ['leader', 'analyst'],
			chart: 'columns'
		},
		{
			stage: 'industry',
			unit: 'm3 solid',
			basis: 'solid',
			frequencies: ['M'],
			regions: COUNTRY,
			direction: 'up-good',
			formula: {
				id: 'D-SUM',
				version: 1,
				text: { nb: 'Σ meldt produksjon', en: 'Σ reported production' }
			},
			seasonal: true
		},
		{
			reason: 'member-data',
			text: {
				nb: 'Treindustriens tall er for medlemmene; bare prosent i pressemeldinger er åpne.',
				en: 'The figures of Treindustrien are for its members; only per cents in press releases are open.'
			}
		}
	),
	asEmpty(
		{
			code: 'D02',
			id: 'capacity-use',
			name: { nb: 'Kapasitetsutnytting', en: 'Capacity utilisation' },
			meaning: {
				nb: 'Hvor stor del av kapasiteten som er i bruk.',
				en: 'How much of the capacity is in use.'
			},
			audience: ['leader'],
			chart: 'columns'
		},
		{
			stage: 'industry',
			unit: 'percent',
			basis: 'none',
			frequencies: ['Q'],
			regions: CLUSTER,
			direction: 'neutral',
			formula: {
				id: 'D-SHARE',
				version: 1,
				text: {
					nb: '100 · produksjon / kapasitet; minst fem bedrifter og tre måneder gammelt',
					en: '100 · production / capacity; at least five enterprises and three months old'
				}
			}
		},
		{
			reason: 'member-data',
			text: {
				nb: 'Kapasitet og produksjon må komme fra medlemmene; rapportering er ikke i drift.',
				en: 'Capacity and production must come from the members; reporting is not in operation.'
			}
		}
	),
	asEmpty(
		{
			code: 'D12',
			id: 'business-tendency',
			name: {
				nb: 'Konjunkturbarometer, tre og treforedling',
				en: 'Business tendency, wood and paper'
			},
			meaning: {
				nb: 'Om bedriftene venter bedre eller dårligere tider.',
				en: 'Whether enterprises expect better or worse times.'
			},
			audience: ['leader', 'analyst'],
			chart: 'zero-line'
		},
		{
			stage: 'industry',
			unit: 'net percent',
			basis: 'none',
			frequencies: ['Q'],
			regions: COUNTRY,
			direction: 'up-good',
			formula: {
				id: 'D-LEVEL',
				version: 1,
				text: {
					nb: 'som publisert, sesongjustert av SSB',
					en: 'as published, seasonally adjusted by Statistics Norway'
				}
			}
		},
		{
			reason: 'table-unverified',
			text: {
				nb: 'SSBs tabell er ikke kontrollert mot tabellregisteret.',
				en: 'The table of Statistics Norway is not verified against its register of tables.'
			}
		}
	),
	asEmpty(
		{
			code: 'D13',
			id: 'employment',
			name: { nb: 'Sysselsatte i skog og tre', en: 'Employment in forest and wood' },
			meaning: {
				nb: 'Hvor mange som arbeider i skogbruk, trevare- og papirindustri, etter arbeidssted.',
				en: 'How many work in forestry, wood and paper industry, by place of work.'
			},
			audience: ['leader'],
			chart: 'columns'
		},
		{
			stage: 'industry',
			unit: 'persons',
			basis: 'none',
			frequencies: ['A'],
			regions: MUNICIPALITIES,
			direction: 'up-good',
			formula: {
				id: 'D-SUM',
				version: 1,
				text: { nb: 'Σ sysselsatte i SN 02 + 16 + 17', en: 'Σ employed of SIC 02 + 16 + 17' }
			}
		},
		{
			reason: 'table-unverified',
			text: {
				nb: 'SSBs tabell er ikke kontrollert mot tabellregisteret.',
				en: 'The table of Statistics Norway is not verified against its register of tables.'
			}
		}
	)
];
