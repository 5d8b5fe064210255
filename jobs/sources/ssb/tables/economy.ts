import type { Table } from '../table.ts';

export const ECONOMY_TABLES: readonly Table[] = [
	{
		id: '14700',
		probe: 'cpi-2025.NO.total.M',
		variables: { VareTjenesteGrp: { '00': {} } },
		contents: { KpiIndMnd: { unit: 'index', indicator: 'cpi-2025', breakdown: 'total' } },
		baseYear: '2025',
		releaseDays: 12
	},
	{
		// Closed after December 2025: 14700 goes on, with another base year and so as another series.
		id: '03013',
		probe: 'cpi.NO.total.M',
		variables: { Konsumgrp: { TOTAL: {} } },
		contents: { KpiIndMnd: { unit: 'index', indicator: 'cpi', breakdown: 'total' } },
		baseYear: '2015',
		releaseDays: 12
	},
	{
		id: '07165',
		probe: 'bankruptcies.NO.total.Q',
		variables: {
			Region: { 0: {} },
			NACE2007: {
				'01-99': { breakdown: 'total' },
				'02': { breakdown: 'forestry' },
				16: { breakdown: 'wood' },
				17: { breakdown: 'paper' },
				41: { breakdown: 'building' }
			},
			OrgFormer: { 99: {} }
		},
		contents: { Konkurser: { unit: 'number', indicator: 'bankruptcies' } },
		baseYear: null,
		releaseDays: 30
	},
	{
		id: '11558',
		probe: 'energy-use-wood.NO.total.A',
		variables: {
			NaringMiljo: {
				'N.01.01.02': { indicator: 'energy-use-forestry' },
				'N.03.03.01': { indicator: 'energy-use-wood' },
				'N.03.03.02': { indicator: 'energy-use-paper' }
			},
			Energiregnpost: { A01: {} },
			Energiprodukter: {
				EPTOT03: { breakdown: 'total' },
				EP03: { breakdown: 'natural-gas' },
				EP04IF: { breakdown: 'oil' },
				EP05: { breakdown: 'biofuels' },
				EP06: { breakdown: 'waste' },
				EP07: { breakdown: 'electricity' },
				EP08: { breakdown: 'heat' }
			}
		},
		contents: { Mengde1: { unit: 'GWh' } },
		baseYear: null,
		releaseDays: 170
	}
];
