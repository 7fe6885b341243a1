const DAY = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Stockholm',
	weekday: 'long',
	day: 'numeric',
	month: 'long'
});
const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' });

/** When a draft was written: `09:14` today, else `tisdag 24 november 09:14`. */
export function draftTime(savedAt: number, now: number): string {
	const day = DAY.format(savedAt);
	const time = TIME.format(savedAt);
	return day === DAY.format(now) ? time : `${day} ${time}`;
}
