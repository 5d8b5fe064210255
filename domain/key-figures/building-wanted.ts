import { asEmpty, type KeyFigure } from './key-figure.ts';
import { COUNTIES, COUNTRY } from './places.ts';

export const BUILDING_WANTED: readonly KeyFigure[] = [
	asEmpty(
		{
			code: 'F05',
			id: 'small-house-share',
			name: { nb: 'Småhusandel', en: 'Small-house share' },
			meaning: {
				nb: 'Hvor stor del av boligene som er eneboliger og småhus, der det meste bygges i tre.',
				en: 'How many of the dwellings are detached and small houses, most of which are built of wood.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{
			stage: 'building',
			unit: 'percent',
			basis: 'none',
			frequencies: ['M'],
			regions: COUNTIES,
			direction: 'up-good',
			formula: {
				id: 'D-SHARE',
				version: 1,
				text: {
					nb: '100 · (enebolig + tomannsbolig + rekkehus) / alle igangsatte',
					en: '100 · (detached + semi-detached + row houses) / all started'
				}
			}
		},
		{
			reason: 'table-unverified',
			text: {
				nb: 'Igangsatte boliger etter bygningstype er ikke koblet til.',
				en: 'Dwellings started by type of building are not connected.'
			}
		}
	),
	asEmpty(
		{
			code: 'F06',
			id: 'cabins-started',
			name: { nb: 'Igangsatte fritidsboliger', en: 'Cabins started' },
			meaning: {
				nb: 'Hytter og fritidsbygg som ble satt i gang.',
				en: 'Cabins and holiday houses started.'
			},
			audience: ['analyst'],
			chart: 'columns'
		},
		{
			stage: 'building',
			unit: 'dwellings',
			basis: 'none',
			frequencies: ['Q'],
			regions: COUNTIES,
			direction: 'up-good',
			formula: {
				id: 'D-LEVEL',
				version: 1,
				text: { nb: 'som publisert av kilden', en: 'as published by the source' }
			},
			seasonal: true
		},
		{
			reason: 'table-unverified',
			text: {
				nb: 'SSBs tabell for fritidsbygg er ikke kontrollert.',
				en: 'The table of Statistics Norway for holiday houses is not verified.'
			}
		}
	),
	asEmpty(
		{
			code: 'F09',
			id: 'sawnwood-sales-to-trade',
			name: {
				nb: 'Salg av trelast til byggevarehandelen',
				en: 'Sawnwood sales to builders’ merchants'
			},
			meaning: {
				nb: 'Endring i salget av trelast til byggevarehandelen fra året før.',
				en: 'Change of sawnwood sales to builders’ merchants since the year before.'
			},
			audience: ['leader'],
			chart: 'columns'
		},
		{
			stage: 'building',
			unit: 'percent',
			basis: 'none',
			frequencies: ['M'],
			regions: COUNTRY,
			direction: 'up-good',
			formula: {
				id: 'D-YOY',
				version: 1,
				text: {
					nb: '100 · (salg / salg året før − 1)',
					en: '100 · (sales / sales a year before − 1)'
				}
			}
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
			code: 'F11',
			id: 'wood-in-tall-buildings',
			name: { nb: 'Treandel i bygg over tre etasjer', en: 'Wood in buildings above three storeys' },
			meaning: {
				nb: 'Hvor stor del av arealet i bygg over tre etasjer som har bæring av tre.',
				en: 'How much of the floor area above three storeys is carried by wood.'
			},
			audience: ['leader'],
			chart: 'line'
		},
		{
			stage: 'building',
			unit: 'percent',
			basis: 'none',
			frequencies: ['A'],
			regions: COUNTRY,
			direction: 'up-good',
			formula: {
				id: 'D-SHARE',
				version: 1,
				text: {
					nb: '100 · areal med bæring av tre / alt areal',
					en: '100 · area carried by wood / all area'
				}
			}
		},
		{
			reason: 'no-open-source',
			text: {
				nb: 'Finnes bare i enkeltstudier; klyngens eget prosjektregister er ikke i drift.',
				en: 'Found only in single studies; the cluster’s own register of projects is not in operation.'
			}
		}
	)
];
