import { asEmpty, type KeyFigure } from './key-figure.ts';
import { COUNTIES } from './places.ts';

export const FOREST_FIGURES: readonly KeyFigure[] = [
	asEmpty(
		{
			code: 'A01',
			id: 'growing-stock',
			name: { nb: 'Stående volum', en: 'Growing stock' },
			meaning: {
				nb: 'Hvor mye tømmer som står i skogen, fast mål under bark.',
				en: 'How much wood stands in the forest, solid volume under bark.'
			},
			audience: ['leader', 'analyst'],
			chart: 'stacked'
		},
		{
			stage: 'roundwood',
			unit: 'million m3',
			basis: 'under-bark',
			frequencies: ['A'],
			regions: COUNTIES,
			direction: 'neutral',
			formula: {
				id: 'D-LEVEL',
				version: 1,
				text: {
					nb: 'Landsskogtakseringens anslag, femårig glidende',
					en: 'estimate of the National Forest Inventory, five-year moving'
				}
			}
		},
		{
			reason: 'table-unverified',
			text: {
				nb: 'Landsskogtakseringens tabell er ikke koblet til: tabellnummeret er ikke kontrollert.',
				en: 'The table of the National Forest Inventory is not connected: its number is not verified.'
			}
		}
	),
	asEmpty(
		{
			code: 'A02',
			id: 'increment',
			name: { nb: 'Årlig tilvekst', en: 'Gross annual increment' },
			meaning: {
				nb: 'Hvor mye skogen vokser i året, fast mål under bark.',
				en: 'How much the forest grows in a year, solid volume under bark.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{
			stage: 'roundwood',
			unit: 'million m3',
			basis: 'under-bark',
			frequencies: ['A'],
			regions: COUNTIES,
			direction: 'up-good',
			formula: {
				id: 'D-LEVEL',
				version: 1,
				text: {
					nb: 'Landsskogtakseringens anslag for produktiv skog',
					en: 'estimate of the National Forest Inventory for productive forest'
				}
			}
		},
		{
			reason: 'table-unverified',
			text: {
				nb: 'Landsskogtakseringens tabell er ikke koblet til: tabellnummeret er ikke kontrollert.',
				en: 'The table of the National Forest Inventory is not connected: its number is not verified.'
			}
		}
	),
	asEmpty(
		{
			code: 'A03',
			id: 'felling-of-increment',
			name: { nb: 'Avvirkning av tilveksten', en: 'Felling of the increment' },
			meaning: {
				nb: 'Hvor stor del av tilveksten som blir avvirket for salg.',
				en: 'How much of the increment is removed for sale.'
			},
			audience: ['leader', 'analyst'],
			chart: 'columns'
		},
		{
			stage: 'roundwood',
			unit: 'percent',
			basis: 'none',
			frequencies: ['A'],
			regions: COUNTIES,
			direction: 'neutral',
			formula: {
				id: 'D-FI',
				version: 1,
				text: {
					nb: '100 · Σ industrivirke over tolv måneder / tilvekst; uten ved og uten hogstavfall',
					en: '100 · Σ industrial roundwood over twelve months / increment; without fuelwood and logging residues'
				}
			}
		},
		{
			reason: 'input-missing',
			text: { nb: 'Tilveksten er ikke fylt.', en: 'The increment is not filled.' }
		}
	),
	asEmpty(
		{
			code: 'A04',
			id: 'mature-forest',
			name: { nb: 'Hogstmoden skog', en: 'Mature forest' },
			meaning: {
				nb: 'Hvor stor del av det produktive arealet som står i hogstklasse V.',
				en: 'How much of the productive area is in development class V.'
			},
			audience: ['analyst'],
			chart: 'stacked'
		},
		{
			stage: 'roundwood',
			unit: 'percent',
			basis: 'none',
			frequencies: ['A'],
			regions: COUNTIES,
			direction: 'neutral',
			formula: {
				id: 'D-SHARE',
				version: 1,
				text: {
					nb: '100 · areal i hogstklasse V / produktivt areal',
					en: '100 · area of development class V / productive area'
				}
			}
		},
		{
			reason: 'table-unverified',
			text: {
				nb: 'Landsskogtakseringens tabell er ikke koblet til: tabellnummeret er ikke kontrollert.',
				en: 'The table of the National Forest Inventory is not connected: its number is not verified.'
			}
		}
	)
];
