import { addDays, type LocalDate, type Moment } from '../calendar/moment';
import { type CaseEvent, type EventType, PLAN_DECEASED } from '../case/case';
import type { Random } from './random';

/** What happens in hospital, without regard to what day it is today. */
export interface SampleCourse {
	events: { type: EventType; at: Moment }[];
	ready: LocalDate | null;
	discharged: LocalDate;
	/** Days from ready to discharge. */
	days: number;
}

/** Mean of the days beyond the first, for those who do not leave the same day. */
const WAIT = { home: 0.75, shortStay: 2.1, careHome: 3.2 } as const;

/**
 * Admission to discharge. `ease` is how much better the waiting has become: 0 as it was,
 * 1 as good as it gets.
 */
export function sampleCourse(
	random: Random,
	{ admitted, plan, ease }: { admitted: LocalDate; plan: string; ease: number }
): SampleCourse {
	const events: SampleCourse['events'] = [];
	const add = (type: EventType, date: LocalDate, hour: number) =>
		events.push({ type, at: `${date} ${clock(random, hour)}` });
	add('admitted', admitted, random.whole(3, 20));
	if (random.chance(0.96)) {
		const late = random.chance(0.1) ? random.whole(2, 3) : 1;
		const sameDay = late === 1 && random.chance(0.6);
		if (sameDay) add('admissionNotice', admitted, random.whole(21, 23));
		// Within 24 hours: the next day before anybody can have been admitted.
		else add('admissionNotice', addDays(admitted, late), random.whole(0, 2));
	}
	const stay = 1 + random.steps(5.5);
	const planned = addDays(admitted, Math.max(1, stay + random.whole(-2, 2)));
	events.push({ type: 'plannedDischarge', at: planned });
	if (plan === PLAN_DECEASED) {
		const discharged = addDays(admitted, stay + 1);
		add('discharged', discharged, random.whole(0, 23));
		return { events, ready: null, discharged, days: 0 };
	}
	let ready = addDays(admitted, stay);
	add('ready', ready, random.whole(8, 15));
	const first = ready;
	if (random.chance(0.01)) {
		const withdrawn = addDays(ready, 1);
		add('readyWithdrawn', withdrawn, random.whole(8, 12));
		ready = addDays(withdrawn, random.whole(1, 4));
		add('ready', ready, random.whole(8, 15));
	}
	const days = waitingDays(random, plan, ease);
	const discharged = addDays(ready, days);
	add('discharged', discharged, random.whole(16, 18));
	return { events, ready: first, discharged, days };
}

function waitingDays(random: Random, plan: string, ease: number): number {
	const kind = plan === 'sabo' ? 'careHome' : plan.startsWith('kort-') ? 'shortStay' : 'home';
	const sameDay = { home: 0.46, shortStay: 0.25, careHome: 0.12 }[kind];
	if (random.chance(sameDay + 0.1 * ease)) return 0;
	return 1 + random.steps(WAIT[kind] * (1 - 0.35 * ease));
}

function clock(random: Random, hour: number): string {
	return `${String(hour).padStart(2, '0')}:${String(random.whole(0, 59)).padStart(2, '0')}`;
}

/**
 * The events that have happened by now, each typed in some hours after it happened; the estimate, which
 * is of a day to come, as long after the admission.
 */
export function happenedBy(
	now: Moment,
	events: SampleCourse['events'],
	registered: (at: Moment) => string
): CaseEvent[] {
	return events
		.filter(({ type, at }) => type === 'plannedDischarge' || at <= now)
		.map((event) => {
			const known = event.type === 'plannedDischarge' ? (events[0] ?? event) : event;
			return { ...event, registered: registered(known.at) };
		});
}
