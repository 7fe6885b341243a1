import { addDays, daysBetween, type LocalDate } from '../../calendar/moment';
import { daysByMonth, monthOf, type Month } from '../../calendar/month';
import type { ShortStay, ShortStayKind } from '../../case/case';
import type { AddFact } from '../facts';
import type { FactFamily } from '../fact-family';
import { addPerson } from './persons';

/**
 * Short stays after hospital. By the month the day falls in: `ssDays/<kind>`, the persons
 * behind them `ssPersonsKind/<kind>`, `ssPersons` and `ssPersonsSabo` (once a month, each with
 * its first-of-year fact) and `ssRunning` persons with a stay that has not ended. By the month
 * the stay ended: `ssLengthSum/<kind>` days of `ssLengthN/<kind>` stays.
 *
 * A stay without an end, or with one that is still ahead, is running: its days are counted to
 * `countTo`.
 */
export const shortStay: FactFamily = {
	name: 'shortStay',
	contribute({ record }, add, { countTo }) {
		const monthsByKind = new Map<ShortStayKind, Set<Month>>();
		const runningMonths = new Set<Month>();
		for (const stay of record.shortStays) {
			const running = isStayRunning(stay, countTo);
			const end = running || stay.to === null ? addDays(countTo, 1) : stay.to;
			const months = monthsByKind.get(stay.kind) ?? new Set<Month>();
			for (const [month, count] of daysByMonth(stay.from, end)) {
				add(month, `ssDays/${stay.kind}`, count);
				months.add(month);
				if (running) runningMonths.add(month);
			}
			monthsByKind.set(stay.kind, months);
			if (!running) addLength(stay, end, add);
		}
		addPerson(add, 'ssPersons', new Set([...monthsByKind.values()].flatMap((set) => [...set])));
		addPerson(add, 'ssPersonsSabo', monthsByKind.get('sabo') ?? []);
		for (const [kind, months] of monthsByKind) addPerson(add, `ssPersonsKind/${kind}`, months);
		for (const month of runningMonths) add(month, 'ssRunning');
	}
};

/** Whether the stay has no end yet, or one that is still ahead when days are counted to `countTo`. */
export function isStayRunning(stay: ShortStay, countTo: LocalDate): boolean {
	return stay.to === null || stay.to > addDays(countTo, 1);
}

function addLength(stay: ShortStay, to: LocalDate, add: AddFact): void {
	const month = monthOf(to);
	add(month, `ssLengthN/${stay.kind}`);
	add(month, `ssLengthSum/${stay.kind}`, daysBetween(stay.from, to));
}
