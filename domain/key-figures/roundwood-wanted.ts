import { asEmpty, type KeyFigure } from './key-figure.ts';
import { CLUSTER } from './places.ts';

export const ROUNDWOOD_WANTED: readonly KeyFigure[] = [
	asEmpty(
		{
			code: 'B09',
			id: 'mill-stocks',
			name: { nb: 'Tømmerlager i uker', en: 'Weeks of roundwood cover' },
			meaning: {
				nb: 'Hvor mange uker industriens tømmerlager rekker.',
				en: 'How many weeks the mills’ stocks of roundwood last.'
			},
			audience: ['leader'],
			chart: 'columns'
		},
		{
			stage: 'roundwood',
			unit: 'weeks',
			basis: 'none',
			frequencies: ['M'],
			regions: CLUSTER,
			direction: 'neutral',
			formula: {
				id: 'D-COV',
				version: 1,
				text: {
					nb: 'lager / snitt av ukeforbruket i de siste åtte ukene',
					en: 'stock / mean weekly consumption of the last eight weeks'
				}
			}
		},
		{
			reason: 'member-data',
			text: {
				nb: 'Bare bedriftene har lager- og forbrukstall, og rapportering fra medlemmene er ikke i drift.',
				en: 'Only the enterprises have figures of stock and consumption, and member reporting is not in operation.'
			}
		}
	),
	asEmpty(
		{
			code: 'B10',
			id: 'weekly-measured-volume',
			name: { nb: 'Innmålt volum per uke', en: 'Measured volume by week' },
			meaning: { nb: 'Tømmer målt inn i uka.', en: 'Roundwood measured in the week.' },
			audience: ['leader', 'display'],
			chart: 'columns'
		},
		{
			stage: 'roundwood',
			unit: 'm3',
			basis: 'under-bark',
			frequencies: ['W'],
			regions: CLUSTER,
			direction: 'up-good',
			formula: {
				id: 'D-SUM',
				version: 1,
				text: {
					nb: 'Σ innmålt volum i ISO-uka, norsk tid',
					en: 'Σ measured volume of the ISO week, Norwegian time'
				}
			},
			seasonal: true
		},
		{
			reason: 'no-open-source',
			text: {
				nb: 'Ukestall finnes bare hos Norsk Virkesmåling og krever avtale.',
				en: 'Weekly figures exist only at Norsk Virkesmåling and need an agreement.'
			}
		}
	),
	asEmpty(
		{
			code: 'B11',
			id: 'wood-balance',
			name: { nb: 'Virkesbalanse', en: 'Wood balance' },
			meaning: {
				nb: 'Avvirkning og netto tilførsel mot det industrien i regionen bruker.',
				en: 'Removals and net inflow against what the industry of the region uses.'
			},
			audience: ['leader', 'analyst'],
			chart: 'zero-line'
		},
		{
			stage: 'roundwood',
			unit: 'm3',
			basis: 'under-bark',
			frequencies: ['A'],
			regions: CLUSTER,
			direction: 'neutral',
			formula: {
				id: 'D-BAL',
				version: 1,
				text: {
					nb: 'avvirkning + inn − ut + flis − Σ produksjon · virkesforbruk',
					en: 'removals + in − out + chips − Σ output · wood use'
				}
			}
		},
		{
			reason: 'member-data',
			text: {
				nb: 'Flyt over fylkesgrensen og forbruk ved bruk og fabrikker er ikke offentlige.',
				en: 'Flows across the county border and consumption of mills are not public.'
			}
		}
	)
];
