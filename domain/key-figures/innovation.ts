import { asEmpty, type KeyFigure } from './key-figure.ts';
import { CLUSTER } from './places.ts';

export const INNOVATION_FIGURES: readonly KeyFigure[] = [
	asEmpty(
		{
			code: 'J05',
			id: 'research-funding',
			name: { nb: 'Utløst forskningsfinansiering', en: 'Research funding triggered' },
			meaning: {
				nb: 'Midler som prosjektene har fått fra virkemiddelapparatet.',
				en: 'Funds that the projects have been granted.'
			},
			audience: ['leader'],
			chart: 'columns'
		},
		{
			stage: 'cluster',
			unit: 'million NOK',
			basis: 'none',
			frequencies: ['Q'],
			regions: CLUSTER,
			direction: 'up-good',
			formula: { id: 'D-SUM', version: 1, text: { nb: 'Σ innvilget', en: 'Σ granted' } }
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
			code: 'J06',
			id: 'skattefunn-projects',
			name: {
				nb: 'SkatteFUNN-prosjekter, skog og tre',
				en: 'SkatteFUNN projects, forest and wood'
			},
			meaning: {
				nb: 'Godkjente SkatteFUNN-prosjekter i fylket.',
				en: 'SkatteFUNN projects approved in the county.'
			},
			audience: ['analyst'],
			chart: 'columns'
		},
		{
			stage: 'cluster',
			unit: 'projects',
			basis: 'none',
			frequencies: ['A'],
			regions: CLUSTER,
			direction: 'up-good',
			formula: {
				id: 'D-COUNT',
				version: 1,
				text: { nb: 'antall godkjente', en: 'count of approved' }
			}
		},
		{
			reason: 'table-unverified',
			text: {
				nb: 'Forskningsrådets tall er ikke koblet til.',
				en: 'The figures of the Research Council are not connected.'
			}
		}
	),
	asEmpty(
		{
			code: 'J07',
			id: 'reporting-rate',
			name: { nb: 'Rapporteringsgrad', en: 'Reporting rate' },
			meaning: {
				nb: 'Hvor mange av medlemmene som har levert i tide.',
				en: 'How many of the members have reported in time.'
			},
			audience: ['leader'],
			chart: 'columns'
		},
		{
			stage: 'cluster',
			unit: 'percent',
			basis: 'none',
			frequencies: ['M'],
			regions: CLUSTER,
			direction: 'up-good',
			formula: {
				id: 'D-SHARE',
				version: 1,
				text: { nb: '100 · levert i tide / ventet', en: '100 · in time / expected' }
			}
		},
		{
			reason: 'member-data',
			text: {
				nb: 'Rapportering fra medlemmene er ikke i drift.',
				en: 'Member reporting is not in operation.'
			}
		}
	),
	asEmpty(
		{
			code: 'J09',
			id: 'capacity-events',
			name: {
				nb: 'Nyetableringer og kapasitetsendringer',
				en: 'New mills and changes of capacity'
			},
			meaning: {
				nb: 'Investeringer, nedleggelser og branner som en redaktør fører på tidslinjen.',
				en: 'Investments, closures and fires that an editor puts on the timeline.'
			},
			audience: ['leader', 'display'],
			chart: 'list'
		},
		{
			stage: 'cluster',
			unit: 'events',
			basis: 'none',
			frequencies: ['A'],
			regions: CLUSTER,
			direction: 'neutral',
			formula: {
				id: 'D-LIST',
				version: 1,
				text: { nb: 'hendelser med dato og kilde', en: 'events with date and source' }
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
