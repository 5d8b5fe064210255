import { format, RIKSDATA } from './market.ts';

export const SSB = {
	format,
	source: 'ssb',
	publisher: 'Statistisk sentralbyrå (Statistics Norway)',
	licence: 'CC BY 4.0',
	origin: `${RIKSDATA}ssb/`
} as const;

/** Key part → code part. */
export const MARKETS = { total: '00', domestic: '01', export: '02' };
export const FLOWS = { imports: '1', exports: '2' };
export const ADJUSTMENTS = {
	'seasonally-adjusted': 'Sesongjustert',
	unadjusted: 'PeriodeRa',
	trend: 'Trendserie'
};
