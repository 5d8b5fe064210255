const OSLO = new Intl.DateTimeFormat('en-GB', {
	...{ timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
});
const FROM = '05:00';
const TO = '08:15';

/**
 * Between 05:00 and the release at 08:00 the figures about to be revised stand as 0 or a dot, and until 08:15
 * everyone asks at once.
 */
export function isQuietHour(now: Date): boolean {
	const time = OSLO.format(now);
	return time >= FROM && time < TO;
}
