import { asEmpty, type KeyFigure } from './key-figure.ts';
import { COUNTRY, CLUSTER } from './places.ts';

export const CIRCULARITY_FIGURES: readonly KeyFigure[] = [
	asEmpty(
		{
			code: 'I05',
			id: 'forest-uptake',
			name: { nb: 'Netto opptak i skog', en: 'Net uptake of the forest' },
			meaning: {
				nb: 'Hvor mye karbondioksid skogen tar opp netto i året, etter klimagassregnskapet.',
				en: 'How much carbon dioxide the forest takes up net in the year, by the greenhouse gas inventory.'
			},
			audience: ['leader'],
			chart: 'line'
		},
		{
			stage: 'climate',
			unit: 'million t CO2',
			basis: 'tonnes',
			frequencies: ['A'],
			regions: COUNTRY,
			direction: 'up-good',
			formula: {
				id: 'D-LEVEL',
				version: 1,
				text: { nb: 'som publisert av kilden', en: 'as published by the source' }
			}
		},
		{
			reason: 'no-open-source',
			text: {
				nb: 'Ingen maskinlesbar kilde er koblet til.',
				en: 'No machine-readable source is connected.'
			}
		}
	),
	asEmpty(
		{
			code: 'I06',
			id: 'by-product-use',
			name: { nb: 'Bruk av biprodukter', en: 'Use of by-products' },
			meaning: {
				nb: 'Hvor stor del av flis, sagflis, bark og tørre biprodukter som blir brukt.',
				en: 'How much of chips, sawdust, bark and dry by-products is used.'
			},
			audience: ['leader', 'analyst'],
			chart: 'stacked'
		},
		{
			stage: 'climate',
			unit: 'percent',
			basis: 'none',
			frequencies: ['A'],
			regions: CLUSTER,
			direction: 'up-good',
			formula: {
				id: 'D-SHARE',
				version: 1,
				text: { nb: '100 · Σ brukt / Σ biprodukter', en: '100 · Σ used / Σ by-products' }
			}
		},
		{
			reason: 'member-data',
			text: {
				nb: 'Bare bedriftene har tallene; rapportering er ikke i drift.',
				en: 'Only the enterprises have the figures; reporting is not in operation.'
			}
		}
	),
	asEmpty(
		{
			code: 'I07',
			id: 'fossil-free-energy',
			name: { nb: 'Fossilfri energi', en: 'Fossil-free energy' },
			meaning: {
				nb: 'Hvor stor del av energien i bedriftene som er fornybar.',
				en: 'How much of the enterprises’ energy is renewable.'
			},
			audience: ['leader'],
			chart: 'columns'
		},
		{
			stage: 'climate',
			unit: 'percent',
			basis: 'none',
			frequencies: ['A'],
			regions: CLUSTER,
			direction: 'up-good',
			formula: {
				id: 'D-SHARE',
				version: 1,
				text: { nb: '100 · (bio + vann) / all energi', en: '100 · (bio + hydro) / all energy' }
			}
		},
		{
			reason: 'member-data',
			text: {
				nb: 'Bare bedriftene har tallene; rapportering er ikke i drift.',
				en: 'Only the enterprises have the figures; reporting is not in operation.'
			}
		}
	),
	asEmpty(
		{
			code: 'I08',
			id: 'timber-haul',
			name: { nb: 'Transportarbeid for tømmer', en: 'Timber haul' },
			meaning: {
				nb: 'Kubikkmeter ganger kilometer fra skog til industri.',
				en: 'Cubic metres times kilometres from forest to industry.'
			},
			audience: ['analyst'],
			chart: 'stacked'
		},
		{
			stage: 'climate',
			unit: 'm3 km',
			basis: 'none',
			frequencies: ['Q'],
			regions: CLUSTER,
			direction: 'down-good',
			formula: { id: 'D-SUM', version: 1, text: { nb: 'Σ m³ · km', en: 'Σ m³ · km' } }
		},
		{
			reason: 'member-data',
			text: {
				nb: 'Transportdata finnes bare hos medlemmene og Skogdata.',
				en: 'Transport figures exist only with the members and Skogdata.'
			}
		}
	)
];
