import { rowKey } from '../../../src/lib/domain/disclosure/mask';
import { BREAKDOWNS, type Breakdown } from '../../../src/lib/domain/disclosure/month-tables';
import type { PublishedPeriod } from '../../../src/lib/domain/disclosure/published-period';
import { leastBase } from '../../../src/lib/domain/disclosure/threshold';
import { MEASURES } from '../../../src/lib/domain/measures/catalogue';
import type { SingleMeasure } from '../../../src/lib/domain/measures/measure';
import { learnRounded } from './learn-rounded';
import { nameOf } from './name';
import { AT_MOST, DAYS_OF, PARTS, type GroupNumber } from './numbers';
import { numbersIn, numbersOf, readingOf } from './read-figures';
import type { Reader } from './reader';

/** A group in a period. */
export interface Place {
	period: PublishedPeriod;
	by: Breakdown;
	group: string;
}

/** Counts that are hidden while they are few, and hardly otherwise: hidden ones are not zero. */
const NOT_ZERO: Readonly<Record<string, GroupNumber>> = {
	cases: 'cases',
	'payment-days': 'payPersons',
	'short-stay-persons': 'stayPersons',
	'care-home-offer-share': 'decided',
	'care-home-wait': 'moved',
	'sip-called-3d': 'called'
};

/** Parts and rests of shares that are hidden while either is few: with enough persons neither is zero. */
const NEITHER_ZERO: Readonly<Record<string, readonly [GroupNumber, GroupNumber, GroupNumber]>> = {
	'admission-notice-24h': ['cases', 'noticed', 'notNoticed'],
	'sip-share': ['cases', 'sipCases', 'withoutSip'],
	'sip-called-3d': ['called', 'calledInTime', 'calledLate']
};

/** What the figures of every group of every breakdown say, and what each group's numbers consist of. */
export function learnFigures(reader: Reader): void {
	for (const by of BREAKDOWNS) {
		const groups = by === 'total' ? [''] : reader.groupsBy(by);
		for (const period of reader.periodsFor(rowKey('cases', by))) {
			for (const group of groups) {
				for (const [whole, parts] of PARTS) {
					reader.knowledge.adds(
						nameOf(whole, period, by, group),
						parts.map((part) => nameOf(part, period, by, group))
					);
				}
				learnDays(reader, (number) => nameOf(number, period, by, group));
				for (const measure of MEASURES) {
					if (measure.kind === 'single') learnFigure(reader, measure, { period, by, group });
				}
			}
		}
	}
}

function learnDays(reader: Reader, name: (number: string) => string): void {
	reader.relate([
		[name('days'), -1],
		...DAYS_OF.map(([number, days]) => [name(number), days] as const)
	]);
	for (const [less, more] of AT_MOST) reader.knowledge.atMost(name(less), name(more));
}

function learnFigure(reader: Reader, measure: SingleMeasure, place: Place): void {
	const { period, by, group } = place;
	const { code, disclosure } = measure;
	if (!reader.periodsFor(rowKey(disclosure, by)).includes(period)) return;
	const name = (number: string) => nameOf(number, period, by, group);
	const cell = reader.cell(period, by, group, code);
	if (cell === null) learnHidden(reader, code, place);
	else if (cell === undefined) {
		// A month without anything, of anyone, is a gap and no zero.
		if (by === 'total' || reader.cell(period, 'total', '', code) === undefined) return;
		for (const number of numbersOf(code, period)) reader.knowledge.fix(name(number), 0);
	} else {
		for (const [number, value] of numbersIn(code, period, cell)) {
			reader.knowledge.fix(name(number), value);
		}
		// Which months are without anything everybody knows, and so the days of the others.
		const perDay = readingOf(code, period)?.perDay;
		if (perDay && cell.value !== null)
			reader.knowledge.fix(name(perDay), reader.guess(name(perDay)));
		learnRounded(reader, measure, place, cell);
	}
}

/** What the rule of a hidden figure says of it to those who know the rule. */
function learnHidden(reader: Reader, code: string, place: Place): void {
	const { period, by, group } = place;
	if (by !== 'total' && !isPartlyShown(reader, code, place)) return;
	const name = (number: string) => nameOf(number, period, by, group);
	const count = NOT_ZERO[code];
	if (count) reader.suppose(name(count), { least: 1 });
	const share = NEITHER_ZERO[code];
	if (share === undefined || readingOf(code, period) === undefined) return;
	const [base, part, rest] = share;
	if (reader.knowledge.boundsOf(name(base)).least < leastBase(reader.threshold)) return;
	for (const each of [part, rest]) reader.suppose(name(each), { least: 1 });
}

/** Whether any group's figure is shown, so that the row is not hidden with its zeros. */
function isPartlyShown(reader: Reader, code: string, { period, by }: Place): boolean {
	return reader.groupsBy(by).some((group) => reader.cell(period, by, group, code) !== null);
}
