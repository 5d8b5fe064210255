import { asEmpty, type KeyFigure } from './key-figure.ts';
import { COUNTIES, MUNICIPALITIES } from './places.ts';

export const SILVICULTURE_FIGURES: readonly KeyFigure[] = [
	asEmpty(
		{
			code: 'A05',
			id: 'seedlings-planted',
			name: { nb: 'Plantet antall', en: 'Seedlings planted' },
			meaning: {
				nb: 'Planter satt ut i året og meldt inn gjennom skogfond, med supplering.',
				en: 'Seedlings planted in the year and reported through Skogfond, with supplementary planting.'
			},
			audience: ['leader', 'analyst', 'display'],
			chart: 'columns'
		},
		{
			stage: 'roundwood',
			unit: 'million plants',
			basis: 'pieces',
			frequencies: ['A'],
			regions: MUNICIPALITIES,
			direction: 'up-good',
			formula: {
				id: 'D-SUM',
				version: 1,
				text: { nb: 'Σ planter meldt inn', en: 'Σ seedlings reported' }
			}
		},
		{
			reason: 'no-open-source',
			text: {
				nb: 'Statsforvalteren publiserer tallene i et årlig regneark som ikke er koblet til.',
				en: 'The county governor publishes the figures in a yearly workbook that is not connected.'
			}
		}
	),
	asEmpty(
		{
			code: 'A06',
			id: 'seedlings-per-m3',
			name: { nb: 'Planter per avvirket kubikkmeter', en: 'Seedlings per cubic metre removed' },
			meaning: {
				nb: 'Hvor mange planter som settes for hver kubikkmeter som ble avvirket året før.',
				en: 'How many seedlings are planted for each cubic metre removed the year before.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{
			stage: 'roundwood',
			unit: 'plants/m3',
			basis: 'none',
			frequencies: ['A'],
			regions: MUNICIPALITIES,
			direction: 'up-good',
			formula: {
				id: 'D-PLANTRATE',
				version: 1,
				text: {
					nb: 'planter(t) / industrivirke(t − 1)',
					en: 'seedlings(t) / industrial roundwood(t − 1)'
				}
			}
		},
		{
			reason: 'input-missing',
			text: { nb: 'Plantet antall er ikke fylt.', en: 'Seedlings planted is not filled.' }
		}
	),
	asEmpty(
		{
			code: 'A07',
			id: 'young-stand-tending',
			name: { nb: 'Ungskogpleie', en: 'Young-stand tending' },
			meaning: {
				nb: 'Areal med ungskogpleie i året, meldt inn gjennom skogfond.',
				en: 'Area of young stands tended in the year, reported through Skogfond.'
			},
			audience: ['analyst'],
			chart: 'columns'
		},
		{
			stage: 'roundwood',
			unit: 'daa',
			basis: 'none',
			frequencies: ['A'],
			regions: MUNICIPALITIES,
			direction: 'up-good',
			formula: { id: 'D-SUM', version: 1, text: { nb: 'Σ areal', en: 'Σ area' } }
		},
		{
			reason: 'no-open-source',
			text: {
				nb: 'Statsforvalteren publiserer tallene i et årlig regneark som ikke er koblet til.',
				en: 'The county governor publishes the figures in a yearly workbook that is not connected.'
			}
		}
	),
	asEmpty(
		{
			code: 'A08',
			id: 'site-preparation',
			name: { nb: 'Markberedning', en: 'Site preparation' },
			meaning: {
				nb: 'Areal markberedt i året, meldt inn gjennom skogfond.',
				en: 'Area prepared for planting in the year, reported through Skogfond.'
			},
			audience: ['analyst'],
			chart: 'columns'
		},
		{
			stage: 'roundwood',
			unit: 'daa',
			basis: 'none',
			frequencies: ['A'],
			regions: COUNTIES,
			direction: 'up-good',
			formula: { id: 'D-SUM', version: 1, text: { nb: 'Σ areal', en: 'Σ area' } }
		},
		{
			reason: 'no-open-source',
			text: {
				nb: 'Statsforvalteren publiserer tallene i et årlig regneark som ikke er koblet til.',
				en: 'The county governor publishes the figures in a yearly workbook that is not connected.'
			}
		}
	),
	asEmpty(
		{
			code: 'A09',
			id: 'forest-roads',
			name: { nb: 'Ferdigstilte skogsbilveger', en: 'Forest roads completed' },
			meaning: {
				nb: 'Kilometer skogsbilveg bygd nytt eller rustet opp i året.',
				en: 'Kilometres of forest road built or upgraded in the year.'
			},
			audience: ['leader', 'analyst'],
			chart: 'columns'
		},
		{
			stage: 'roundwood',
			unit: 'km',
			basis: 'none',
			frequencies: ['A'],
			regions: COUNTIES,
			direction: 'up-good',
			formula: {
				id: 'D-SUM',
				version: 1,
				text: { nb: 'Σ km nye + ombygde', en: 'Σ km new + upgraded' }
			}
		},
		{
			reason: 'no-open-source',
			text: {
				nb: 'Statsforvalteren publiserer tallene i et årlig regneark som ikke er koblet til.',
				en: 'The county governor publishes the figures in a yearly workbook that is not connected.'
			}
		}
	)
];
