import { asEmpty, type KeyFigure } from './key-figure.ts';
import { CLUSTER } from './places.ts';

export const CLUSTER_FIGURES: readonly KeyFigure[] = [
	asEmpty(
		{
			code: 'J01',
			id: 'partners',
			name: { nb: 'Antall partnere etter type', en: 'Partners by type' },
			meaning: {
				nb: 'Hvor mange som er med i klyngen, etter slag.',
				en: 'How many belong to the cluster, by kind.'
			},
			audience: ['leader', 'display'],
			chart: 'stacked'
		},
		{
			stage: 'cluster',
			unit: 'partners',
			basis: 'none',
			frequencies: ['A'],
			regions: CLUSTER,
			direction: 'up-good',
			formula: {
				id: 'D-COUNT',
				version: 1,
				text: {
					nb: 'antall med gyldig medlemskap på datoen',
					en: 'count of those whose membership is valid at the date'
				}
			}
		},
		{
			reason: 'own-register',
			text: {
				nb: 'Klyngens register føres ikke i Trepuls ennå.',
				en: 'The cluster’s register is not kept in Trepuls yet.'
			}
		}
	),
	asEmpty(
		{
			code: 'J02',
			id: 'value-added',
			name: { nb: 'Verdiskaping i klyngebedriftene', en: 'Value added of the members' },
			meaning: {
				nb: 'Driftsresultat før avskrivninger og lønn i medlemsbedriftene.',
				en: 'Operating result before depreciation and wages of the members.'
			},
			audience: ['leader'],
			chart: 'line'
		},
		{
			stage: 'cluster',
			unit: 'million NOK',
			basis: 'none',
			frequencies: ['A'],
			regions: CLUSTER,
			direction: 'up-good',
			formula: {
				id: 'D-SUM',
				version: 1,
				text: { nb: 'Σ (driftsresultat før avskrivninger + lønn)', en: 'Σ (EBITDA + wages)' }
			}
		},
		{
			reason: 'member-data',
			text: {
				nb: 'Krever en medlemsliste og regnskapstall som ikke er koblet til.',
				en: 'Needs a list of members and accounts that are not connected.'
			}
		}
	),
	asEmpty(
		{
			code: 'J03',
			id: 'output-of-forest-and-industry',
			name: {
				nb: 'Produksjonsverdi, skog og skogindustri',
				en: 'Output of forestry and its industry'
			},
			meaning: {
				nb: 'Hva skogbruk og skogindustri i fylket produserer for i året.',
				en: 'What forestry and its industry in the county produce in the year.'
			},
			audience: ['leader'],
			chart: 'stacked'
		},
		{
			stage: 'cluster',
			unit: 'billion NOK',
			basis: 'none',
			frequencies: ['A'],
			regions: CLUSTER,
			direction: 'up-good',
			formula: { id: 'D-SUM', version: 1, text: { nb: 'Σ produksjonsverdi', en: 'Σ output' } }
		},
		{
			reason: 'no-open-source',
			text: {
				nb: 'Finnes som enkelttall i en rapport, ikke som serie.',
				en: 'Found as single figures in a report, not as a series.'
			}
		}
	),
	asEmpty(
		{
			code: 'J04',
			id: 'active-projects',
			name: { nb: 'Aktive prosjekter', en: 'Active projects' },
			meaning: {
				nb: 'Prosjekter i gang, etter tema og fase.',
				en: 'Projects under way, by theme and phase.'
			},
			audience: ['leader', 'display'],
			chart: 'list'
		},
		{
			stage: 'cluster',
			unit: 'projects',
			basis: 'none',
			frequencies: ['Q'],
			regions: CLUSTER,
			direction: 'up-good',
			formula: {
				id: 'D-COUNT',
				version: 1,
				text: { nb: 'antall prosjekter i gang', en: 'count of projects under way' }
			}
		},
		{
			reason: 'own-register',
			text: {
				nb: 'Klyngens register føres ikke i Trepuls ennå.',
				en: 'The cluster’s register is not kept in Trepuls yet.'
			}
		}
	)
];
