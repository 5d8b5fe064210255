import { asEmpty, type KeyFigure } from './key-figure.ts';

export const MARKET_WANTED: readonly KeyFigure[] = [
	asEmpty(
		{
			code: 'G03',
			id: 'swedish-stocks',
			name: { nb: 'Svenske tømmerlagre', en: 'Swedish roundwood stocks' },
			meaning: {
				nb: 'Lager av tømmer, massevirke og flis i Sverige.',
				en: 'Stocks of logs, pulpwood and chips in Sweden.'
			},
			audience: ['analyst'],
			chart: 'columns'
		},
		{
			stage: 'trade',
			unit: 'm3',
			basis: 'under-bark',
			frequencies: ['Q'],
			regions: ['SE'],
			direction: 'neutral',
			formula: {
				id: 'D-LEVEL',
				version: 1,
				text: { nb: 'som publisert av kilden', en: 'as published by the source' }
			}
		},
		{
			reason: 'table-unverified',
			text: {
				nb: 'Skogsstyrelsens tabell er ikke kontrollert.',
				en: 'The table of the Swedish Forest Agency is not verified.'
			}
		}
	),
	asEmpty(
		{
			code: 'G06',
			id: 'us-pulp-index',
			name: { nb: 'Masseindeks, USA', en: 'Wood pulp index, USA' },
			meaning: {
				nb: 'Hva amerikanske produsenter av tremasse får betalt; ikke prisen på nordisk langfibermasse.',
				en: 'What American producers of wood pulp are paid; not the price of Nordic long-fibre pulp.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{
			stage: 'trade',
			unit: 'index',
			basis: 'none',
			frequencies: ['M'],
			regions: ['US'],
			direction: 'neutral',
			formula: {
				id: 'D-LEVEL',
				version: 1,
				text: { nb: 'som publisert av kilden', en: 'as published by the source' }
			}
		},
		{
			reason: 'table-unverified',
			text: {
				nb: 'Serien hos FRED er ikke koblet til.',
				en: 'The series at FRED is not connected.'
			}
		}
	),
	asEmpty(
		{
			code: 'G08',
			id: 'uk-us-starts',
			name: {
				nb: 'Igangsatte boliger i Storbritannia og USA',
				en: 'Dwellings started in the UK and the USA'
			},
			meaning: {
				nb: 'Boliger satt i gang i to store trelastmarkeder.',
				en: 'Dwellings started in two large markets for sawnwood.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{
			stage: 'trade',
			unit: 'dwellings',
			basis: 'none',
			frequencies: ['M'],
			regions: ['US'],
			direction: 'up-good',
			formula: {
				id: 'D-LEVEL',
				version: 1,
				text: { nb: 'som publisert av kilden', en: 'as published by the source' }
			}
		},
		{
			reason: 'table-unverified',
			text: { nb: 'Kildene er ikke kontrollert.', en: 'The sources are not verified.' }
		}
	)
];
