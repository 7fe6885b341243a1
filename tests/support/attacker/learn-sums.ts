import { rowKey } from '../../../src/lib/domain/disclosure/mask';
import { BREAKDOWNS, type Breakdown } from '../../../src/lib/domain/disclosure/month-tables';
import type { PublishedPeriod } from '../../../src/lib/domain/disclosure/published-period';
import { DIMENSIONS, UNKNOWN_GROUP, type AgeBand } from '../../../src/lib/domain/facts/dimension';
import { INITIAL_COMMITTEES } from '../../../src/lib/domain/lists/initial';
import { nameOf } from './name';
import { ADDING, STAYING } from './numbers';
import { daysIn } from './read-figures';
import type { Reader } from './reader';
import { isFromJanuary } from './truth';

/** Groups of each breakdown add up to the whole. */
export function learnWholes(reader: Reader): void {
	for (const by of DIMENSIONS) {
		const groups = reader.groupsBy(by);
		if (groups.length === 0) continue;
		for (const period of reader.periodsFor(rowKey('cases', by))) {
			const parts = (number: string) => groups.map((group) => nameOf(number, period, by, group));
			for (const number of ADDING) {
				reader.knowledge.adds(nameOf(number, period, 'total', ''), parts(number));
			}
			for (const number of STAYING) {
				const whole = nameOf(number, period, 'total', '');
				// The fullest month of the whole is not that of each group.
				if (isFromJanuary(period)) reader.knowledge.adds(whole, parts(number));
				else reader.knowledge.covers(whole, parts(number));
			}
			// The deceased are those with the plan of the deceased, at least.
			if (by === 'plan') reader.knowledge.fix(nameOf('withDays', period, by, 'avliden'), 0);
		}
	}
}

/** Months add up to thirds, and thirds to years. */
export function learnTime(reader: Reader): void {
	for (const by of BREAKDOWNS) {
		const groups = by === 'total' ? [''] : reader.groupsBy(by);
		for (const period of reader.periodsFor(rowKey('cases', by))) {
			for (const group of groups) {
				learnParts(reader, { period, by, group });
				learnStays(reader, { period, by, group });
			}
		}
	}
}

interface Place {
	period: PublishedPeriod;
	by: Breakdown;
	group: string;
}

function learnParts(reader: Reader, { period, by, group }: Place): void {
	const parts = reader.partsFor(rowKey('cases', by), period);
	if (parts.length === 0) return;
	for (const number of ADDING) {
		reader.knowledge.adds(
			nameOf(number, period, by, group),
			parts.map((part) => nameOf(number, part, by, group))
		);
	}
	for (const number of STAYING) {
		const whole = nameOf(number, period, by, group);
		for (const part of parts) reader.knowledge.atMost(nameOf(number, part, by, group), whole);
	}
}

/** Persons who may come back: they have at least a day each, and are at most their months. */
function learnStays(reader: Reader, { period, by, group }: Place): void {
	const { knowledge } = reader;
	const name = (number: string) => nameOf(number, period, by, group);
	const isMonth = period.length === 7;
	for (const [persons, months] of [
		['stayPersons', 'stayMonths'],
		['waitingPersons', 'waitingMonths']
	] as const) {
		if (isMonth) knowledge.adds(name(persons), [name(months)]);
		else knowledge.atMost(name(persons), name(months));
	}
	knowledge.atMost(name('payPersons'), name('payDays'));
	knowledge.atMost(name('stayMonths'), name('stayDays'));
	knowledge.atMost(name('waitingMonths'), name('waitingDays'));
	for (const [days, persons] of [
		['payDays', 'payPersons'],
		['stayDays', 'stayPersons'],
		['waitingDays', 'waitingPersons']
	] as const) {
		// Persons of the fullest month may be others in each of the months.
		const each = isFromJanuary(period) || isMonth ? daysIn(period) : 31 * 4;
		reader.relate(
			[
				[name(persons), days === 'payDays' ? each : 2 * each],
				[name(days), -1]
			],
			{ least: 0 }
		);
	}
}

/** The youngest of each age band. */
const YOUNGEST: Readonly<Record<Exclude<AgeBand, 'okänd'>, number>> = {
	...{ '<18': 0, '18-64': 18, '65-79': 65, '80+': 80 }
};

/** The committee that a person of an age band belongs to. */
function committeeOf(band: keyof typeof YOUNGEST): string | undefined {
	const oldestFirst = [...INITIAL_COMMITTEES].sort((a, b) => b.fromAge - a.fromAge);
	return oldestFirst.find(({ fromAge }) => fromAge <= YOUNGEST[band])?.code;
}

/**
 * The committees divide the persons by age: each has those of its ages, and some of those whose
 * age is not known. Some case may stand with the wrong one.
 */
export function learnCommittees(reader: Reader): void {
	const committees = reader.groupsBy('committee');
	const ages = reader.groupsBy('age');
	for (const period of reader.periodsFor(rowKey('cases', 'committee'))) {
		for (const number of ADDING) {
			const unknown = nameOf(number, period, 'age', UNKNOWN_GROUP);
			const none = !ages.includes(UNKNOWN_GROUP) || reader.knowledge.boundsOf(unknown).most === 0;
			if (!none) continue;
			for (const committee of committees) {
				const own = (Object.keys(YOUNGEST) as (keyof typeof YOUNGEST)[]).filter(
					(band) => ages.includes(band) && committeeOf(band) === committee
				);
				reader.supposeAdds(
					nameOf(number, period, 'committee', committee),
					own.map((band) => nameOf(number, period, 'age', band))
				);
			}
		}
	}
}
