import { delayOwners } from '../../lists/delay-owner';
import { DELAY_OWNERS } from '../../lists/lists';
import { DAY_GROUPS } from '../../measures/day-groups';
import { WHOLE } from '../month-tables';
import type { PublishedPeriod } from '../published-period';
import { leastBase } from '../threshold';
import { BY_DAYS } from './case-numbers';
import { placeOf, valueOf, type CasePlaces } from './case-places';
import type { Ledger } from './ledger';
import { OwnPlaces } from './own-places';
import { OWN_TABLES } from './own-tables';
import { mostDays } from './most-days';

/**
 * Writes down what the groups say that measures have of their own; answers the places of the
 * numbers of persons among them.
 */
export function* writeOwnGroups(ledger: Ledger, cases: CasePlaces): Generator<void, number[]> {
	const places = Object.fromEntries(
		Object.entries(OWN_TABLES).map(([name, table]) => [
			name,
			new OwnPlaces(table, cases.year, ledger)
		])
	) as Record<keyof typeof OWN_TABLES, OwnPlaces>;
	for (const own of Object.values(places)) {
		own.write();
		yield;
	}
	const { timing, defInpatient, defPrimary, kind } = places;
	writeTimings(ledger, cases, timing);
	for (const own of [defInpatient, defPrimary]) writeDeficiencies(ledger, cases, own);
	for (const period of kind.periods) writeKinds(ledger, cases, kind, period);
	writeReasons(ledger, cases, places);
	yield;
	writeWards(ledger, cases);
	writeDistribution(ledger, cases);
	return Object.values(places).flatMap((own) => [...own.secrets()]);
}

/** The SIPs of all timings are those held; a person may have several. */
function writeTimings(ledger: Ledger, cases: CasePlaces, timing: OwnPlaces): void {
	for (const period of timing.periods) {
		const further = cases.whole(period, 'furtherSips');
		ledger.adds(cases.whole(period, 'sips'), timing.all(period, 'sips'));
		ledger.covers(cases.whole(period, 'withSip'), timing.all(period, 'persons'));
		for (const group of timing.groups) {
			const persons = timing.place(period, group, 'persons');
			const sips = timing.place(period, group, 'sips');
			ledger.atMost(persons, sips);
			// Only further SIPs of the same person make fewer persons than SIPs.
			const terms = [
				[persons, 1],
				[sips, -1],
				[further, 1]
			] as const;
			ledger.relate(terms, 0, Infinity);
		}
	}
}

/** A case may have deficiencies of several types. */
function writeDeficiencies(ledger: Ledger, cases: CasePlaces, own: OwnPlaces): void {
	for (const period of own.periods) {
		for (const group of own.groups) {
			const parts = [own.place(period, group, 'persons'), own.place(period, group, 'without')];
			ledger.adds(cases.whole(period, 'cases'), parts);
		}
		if (own.table.row === 'defInpatient') {
			ledger.covers(cases.whole(period, 'deficient'), own.all(period, 'persons'));
		}
	}
}

/** Reasons stand in two levels: an owner's cases and days are those of the owner's reasons. */
function writeReasons(
	ledger: Ledger,
	cases: CasePlaces,
	{ reason, owner }: Readonly<Record<'reason' | 'owner', OwnPlaces>>
): void {
	const ownerOf = delayOwners(cases.year.lists);
	for (const period of owner.periods) {
		ledger.adds(cases.whole(period, 'waited'), owner.all(period, 'persons'));
		ledger.adds(cases.whole(period, 'days'), owner.all(period, 'days'));
		for (const each of DELAY_OWNERS) {
			const reasons = reason.groups.filter((code) => ownerOf(code) === each);
			for (const name of ['persons', 'days']) {
				ledger.adds(owner.place(period, each, name), reason.all(period, name, reasons));
			}
		}
		for (const own of [owner, reason]) {
			for (const group of own.groups) {
				ledger.atMost(own.place(period, group, 'persons'), own.place(period, group, 'days'));
			}
		}
	}
}

/** A person may have stays of several kinds. */
function writeKinds(
	ledger: Ledger,
	cases: CasePlaces,
	kind: OwnPlaces,
	period: PublishedPeriod
): void {
	const at = (group: string, name: string) => kind.place(period, group, name);
	ledger.adds(cases.whole(period, 'stayDays'), kind.all(period, 'days'));
	for (const [name, all] of [
		['days', 'waitingDays'],
		['persons', 'waitingPersons'],
		['months', 'waitingMonths']
	] as const) {
		ledger.adds(at('sabo', name), [cases.whole(period, all)]);
	}
	ledger.covers(cases.whole(period, 'stayPersons'), kind.all(period, 'persons'));
	ledger.covers(cases.whole(period, 'stayMonths'), kind.all(period, 'months'));
	for (const group of kind.groups) {
		ledger.atMost(at(group, 'persons'), at(group, 'months'));
		ledger.atMost(at(group, 'months'), at(group, 'days'));
		ledger.atMost(at(group, 'days'), at(group, 'persons'), 2 * mostDays(period));
		for (const part of cases.year.partsOf('kind', period)) {
			ledger.atMost(kind.place(part, group, 'persons'), at(group, 'persons'));
		}
	}
}

/** A ward's cases with a deficiency are a share of its cases. */
function writeWards(ledger: Ledger, cases: CasePlaces): void {
	const { year } = cases;
	for (const period of year.periodsOf('defWard')) {
		const from = year.sourceOf(period, 'defWard');
		for (const ward of year.groupsBy('ward')) {
			const own = cases.of(period, 'ward', ward);
			const deficient = valueOf(own, 'deficient');
			const isShown = !year.isHidden(period, 'defWard', ward);
			// Of enough cases none with a deficiency would be shown.
			const isEnough = valueOf(own, 'cases') >= leastBase(year.threshold);
			if (isShown) ledger.within(placeOf(own, 'deficient'), deficient, deficient, from);
			else if (isEnough && deficient > 0) {
				ledger.within(placeOf(own, 'deficient'), 1, Infinity, from);
			}
		}
	}
}

/** The distribution of days counts persons. */
function writeDistribution(ledger: Ledger, cases: CasePlaces): void {
	const { year } = cases;
	for (const period of year.periodsOf('distribution')) {
		const from = year.sourceOf(period, 'distribution');
		const whole = cases.of(period, 'total', WHOLE);
		DAY_GROUPS.forEach(({ code }, at) => {
			const name = BY_DAYS[at];
			if (name === undefined || year.isHidden(period, 'distribution', code)) return;
			const persons = valueOf(whole, name);
			ledger.within(placeOf(whole, name), persons, persons, from);
		});
	}
}
