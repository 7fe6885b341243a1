import { addDays, type LocalDate } from '../calendar/moment';
import type { CareHome, ShortStay, ShortStayKind, Sip } from '../case/case';
import type { Random } from './random';
import type { SampleCourse } from './sample-course';

type Registered = (at: string) => string;

/** Mean length of a short stay in days, by what it is for. */
const STAY_DAYS: Record<ShortStayKind, number> = {
	aterh: 19,
	utred: 24,
	lak: 16,
	sabo: 38,
	ass: 45
};

const SHORT_STAY_PLANS: Readonly<Record<string, ShortStayKind>> = {
	'kort-aterh': 'aterh',
	'kort-utred': 'utred',
	'kort-lak': 'lak',
	'kort-sabo': 'sabo',
	'kort-ass': 'ass'
};

/** The SIP, as far as it has come: called, and then held, declined or cancelled. */
export function sampleSips(
	random: Random,
	{ ready, discharged }: SampleCourse,
	today: LocalDate,
	registered: Registered
): Sip[] {
	if (ready === null || !random.chance(0.3)) return [];
	const called = addDays(ready, random.chance(0.8) ? random.whole(0, 3) : random.whole(4, 7));
	const on = addDays(called > discharged ? called : discharged, random.whole(0, 18) - 3);
	const met = on < called ? called : on;
	const outcome = random.pick([
		['held', 0.84],
		['declined', 0.12],
		['cancelled', 0.04]
	] as const);
	if (called > today) return [];
	const known = met <= today;
	return [
		{
			called,
			on: known ? met : null,
			outcome: known ? outcome : null,
			registered: registered(called)
		}
	];
}

/** The short stay that some plans mean, from the day of discharge; without an end while it lasts. */
export function sampleStays(
	random: Random,
	plan: string,
	{ discharged }: SampleCourse,
	today: LocalDate,
	registered: Registered
): ShortStay[] {
	const kind = SHORT_STAY_PLANS[plan];
	if (kind === undefined) return [];
	const to = addDays(discharged, 4 + random.steps(STAY_DAYS[kind]));
	return [
		{ kind, from: discharged, to: to <= today ? to : null, registered: registered(discharged) }
	];
}

/** Decision, offer and move into a care home, those that have come to pass. */
export function sampleCareHome(
	random: Random,
	plan: string,
	{ ready, discharged, days }: SampleCourse,
	today: LocalDate
): CareHome {
	const passed = (date: LocalDate) => (date <= today ? date : null);
	if (plan === 'sabo') {
		const decided = addDays(discharged, -days - random.whole(0, 6));
		const offered = addDays(decided, random.whole(0, Math.max(0, days)));
		return { decided: passed(decided), offered: passed(offered), movedIn: passed(discharged) };
	}
	if (plan === 'kort-sabo' && ready !== null) {
		const decided = addDays(ready, random.whole(0, 10));
		const offered = addDays(decided, 3 + random.steps(22));
		const movedIn = addDays(offered < discharged ? discharged : offered, random.whole(2, 12));
		return { decided: passed(decided), offered: passed(offered), movedIn: passed(movedIn) };
	}
	return { decided: null, offered: null, movedIn: null };
}
