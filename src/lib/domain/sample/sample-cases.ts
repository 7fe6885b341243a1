import { daysInMonth, monthOf, yearOf } from '../calendar/month';
import { addDays, dateOf, dayNumber, weekday, type LocalDate } from '../calendar/moment';
import type { Case } from '../case/case';
import { dischargeDate } from '../case/timeline';
import { createRandom } from './random';
import { sampleCase, type SampleSetting } from './sample-case';
import { SEASON, WEEKDAYS } from './weights';

/** Which cases to make up. */
export interface SampleRequest extends Pick<
	SampleSetting,
	'kommun' | 'committees' | 'choices' | 'now'
> {
	seed: number;
	/** First date of discharge. */
	from: LocalDate;
	/** Cases in a mean month. */
	perMonth: number;
	/** Put in front of every case number, so that it cannot be taken for a real one. */
	prefix: string;
	/** Until when waiting was long; from here on it shortens over half a year. */
	improvesFrom: LocalDate;
}

/** Days before `from` that people discharged after it may have been admitted. */
const RUN_UP = 60;
const EASING_DAYS = 180;

/**
 * Made-up cases in order of admission, up to now, the open ones included. The same request
 * gives the same cases, and a later `now` only lets them go on and adds new ones: each day
 * has a seed of its own.
 */
export function* sampleCases(request: SampleRequest): Generator<Case> {
	const { from, now, seed, perMonth, prefix, improvesFrom } = request;
	const today = dateOf(now);
	const counters = new Map<number, number>();
	for (let day = addDays(from, -RUN_UP); day <= today; day = addDays(day, 1)) {
		const random = createRandom(Math.imul(seed, 0x9e3779b1) ^ dayNumber(day));
		const season = SEASON[Number(day.slice(5, 7)) - 1] ?? 1;
		const mean =
			(perMonth / daysInMonth(monthOf(day))) * season * (WEEKDAYS[weekday(day) - 1] ?? 1);
		const ease = Math.min(1, Math.max(0, (dayNumber(day) - dayNumber(improvesFrom)) / EASING_DAYS));
		const count = Math.floor(mean * (0.6 + 0.8 * random.number()) + random.number());
		for (let nth = 0; nth < count; nth += 1) {
			const made = sampleCase(random, { ...request, number: '', admitted: day, ease });
			const discharged = dischargeDate(made);
			const begun = made.events.some(({ type }) => type === 'admitted');
			if (!begun || (discharged !== null && discharged < from)) continue;
			const year = yearOf(day);
			const counter = (counters.get(year) ?? 0) + 1;
			counters.set(year, counter);
			yield { ...made, number: `${prefix}${year}-${String(counter).padStart(5, '0')}` };
		}
	}
}
