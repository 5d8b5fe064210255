import { asDerived, asEmpty, type KeyFigure } from './key-figure.ts';
import { COUNTIES, COUNTRY, CLUSTER } from './places.ts';

export const CLIMATE_FIGURES: readonly KeyFigure[] = [
	asDerived(
		{
			code: 'I01',
			id: 'co2-in-removals',
			name: { nb: 'CO₂ bundet i solgt virke', en: 'CO₂ bound in removals' },
			meaning: {
				nb: 'Karbondioksid som industrivirket har bundet mens det vokste; biogent, ikke et utslippskutt.',
				en: 'Carbon dioxide that the industrial roundwood has bound while growing; biogenic, not an offset.'
			},
			audience: ['leader', 'analyst', 'display'],
			chart: 'columns'
		},
		{ stage: 'climate', regions: COUNTIES, direction: 'neutral', decimals: 0, seasonal: true }
	),
	asEmpty(
		{
			code: 'I02',
			id: 'carbon-into-sawnwood',
			name: { nb: 'Karbon inn i trelast', en: 'Carbon into sawnwood' },
			meaning: {
				nb: 'Karbondioksid som følger med inn i årets trelast.',
				en: 'Carbon dioxide that goes into the year’s sawnwood.'
			},
			audience: ['analyst'],
			chart: 'columns'
		},
		{
			stage: 'climate',
			unit: 't CO2',
			basis: 'tonnes',
			frequencies: ['A'],
			regions: COUNTRY,
			direction: 'up-good',
			formula: {
				id: 'D-HWP-IN',
				version: 1,
				text: {
					nb: 'trelastproduksjon · karbon per m³ · 44/12',
					en: 'sawnwood production · carbon per m³ · 44/12'
				}
			}
		},
		{
			reason: 'input-missing',
			text: {
				nb: 'Produksjonen av skurlast er ikke fylt.',
				en: 'Sawnwood production is not filled.'
			}
		}
	),
	asEmpty(
		{
			code: 'I03',
			id: 'carbon-stock-change',
			name: {
				nb: 'Endring i karbonlager i treprodukter',
				en: 'Change of the carbon stock of wood products'
			},
			meaning: {
				nb: 'Hvor mye karbonlageret i treprodukter i bruk vokser eller minker i året.',
				en: 'How much the carbon stock of wood products in use grows or shrinks in the year.'
			},
			audience: ['analyst'],
			chart: 'area'
		},
		{
			stage: 'climate',
			unit: 't CO2',
			basis: 'tonnes',
			frequencies: ['A'],
			regions: COUNTRY,
			direction: 'up-good',
			formula: {
				id: 'D-HWP',
				version: 1,
				text: {
					nb: 'første ordens nedbryting: C(i+1) = e^−k·C(i) + ((1 − e^−k)/k)·tilførsel',
					en: 'first-order decay: C(i+1) = e^−k·C(i) + ((1 − e^−k)/k)·inflow'
				}
			}
		},
		{
			reason: 'input-missing',
			text: { nb: 'Karbon inn i trelast er ikke fylt.', en: 'Carbon into sawnwood is not filled.' }
		}
	),
	asEmpty(
		{
			code: 'I04',
			id: 'substitution',
			name: { nb: 'Substitusjon, scenario', en: 'Substitution, a scenario' },
			meaning: {
				nb: 'Utslipp som ville vært unngått om tre erstattet andre materialer; aldri lagt til det som er bundet.',
				en: 'Emissions that would be avoided if wood replaced other materials; never added to what is bound.'
			},
			audience: ['analyst'],
			chart: 'area'
		},
		{
			stage: 'climate',
			unit: 't CO2',
			basis: 'tonnes',
			frequencies: ['A'],
			regions: CLUSTER,
			direction: 'neutral',
			formula: {
				id: 'D-SUBST',
				version: 1,
				text: {
					nb: 'trebruk · substitusjonsfaktor, som et spenn',
					en: 'wood use · displacement factor, as a range'
				}
			}
		},
		{
			reason: 'member-data',
			text: {
				nb: 'Trebruken må komme fra medlemmene, og faktorene hviler på svakt grunnlag.',
				en: 'The wood use must come from the members, and the factors rest on weak ground.'
			}
		}
	)
];
