import type { LocalText } from './series.ts';

const unit = (short: readonly [string, string], long: readonly [string, string]) => ({
	short: toText(short),
	long: toText(long)
});

const toText = ([nb, en]: readonly [string, string]): LocalText => ({ nb, en });

/** Units of what is derived, assumed or still wanted; those of published series stand in units.ts. */
export const KEY_FIGURE_UNITS = {
	ratio: unit(['forholdstall', 'ratio'], ['forholdstall', 'ratio']),
	year: unit(['år', 'year'], ['år', 'year']),
	'percentage-points': unit(
		['prosentpoeng', 'percentage points'],
		['prosentpoeng', 'percentage points']
	),
	log: unit(['log', 'log'], ['naturlig logaritme', 'natural logarithm']),
	't CO2': unit(['tonn CO₂', 't CO₂'], ['tonn karbondioksid', 'tonnes of carbon dioxide']),
	'million t CO2': unit(
		['mill. tonn CO₂', 'm t CO₂'],
		['millioner tonn karbondioksid', 'million tonnes of carbon dioxide']
	),
	'NOK/t': unit(['kr/tonn', 'NOK/t'], ['kroner per tonn', 'kroner per tonne']),
	'EUR/t': unit(['EUR/tonn', 'EUR/t'], ['euro per tonn', 'euro per tonne']),
	'MWh/t': unit(['MWh/tonn', 'MWh/t'], ['megawattimer per tonn', 'megawatt-hours per tonne']),
	'm3/m2': unit(
		['m³/m²', 'm³/m²'],
		[
			'kubikkmeter tre per kvadratmeter bruksareal',
			'cubic metres of wood per square metre of floor space'
		]
	),
	'NOK/m3 solid': unit(
		['kr/m³ fast mål', 'NOK/m³ solid'],
		['kroner per kubikkmeter fast mål', 'kroner per cubic metre solid volume']
	),
	'million m3': unit(
		['mill. m³ fub', 'm m³ u.b.'],
		['millioner kubikkmeter fast under bark', 'million cubic metres solid under bark']
	),
	'million plants': unit(['mill. planter', 'm plants'], ['millioner planter', 'million plants']),
	'plants/m3': unit(
		['planter/m³', 'plants/m³'],
		['planter per kubikkmeter avvirket', 'plants per cubic metre removed']
	),
	daa: unit(['daa', '0.1 ha'], ['dekar', 'tenths of a hectare']),
	km: unit(['km', 'km'], ['kilometer', 'kilometres']),
	weeks: unit(['uker', 'weeks'], ['uker', 'weeks']),
	persons: unit(['personer', 'persons'], ['personer', 'persons']),
	points: unit(['poeng', 'points'], ['poeng', 'points']),
	'net percent': unit(
		['netto-%', 'net %'],
		['prosent opp minus prosent ned', 'per cent up minus per cent down']
	),
	'm3 km': unit(
		['m³·km', 'm³·km'],
		['kubikkmeter ganger kilometer', 'cubic metres times kilometres']
	),
	partners: unit(['partnere', 'partners'], ['partnere', 'partners']),
	projects: unit(['prosjekter', 'projects'], ['prosjekter', 'projects']),
	events: unit(['hendelser', 'events'], ['hendelser', 'events']),
	'billion NOK': unit(['mrd. kr', 'NOK bn'], ['milliarder kroner', 'billion kroner'])
};
