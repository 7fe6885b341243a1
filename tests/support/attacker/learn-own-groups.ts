import { rowKey } from '../../../src/lib/domain/disclosure/mask';
import { leastBase } from '../../../src/lib/domain/disclosure/threshold';
import { learnDistribution, learnReasons } from './learn-reasons';
import { nameOf } from './name';
import { adds, learnCells, whole } from './own-cells';
import type { Reader } from './reader';
import { isFromJanuary } from './truth';

/** What the measures that have groups of their own say, in each period they are published for. */
export function learnOwnGroups(reader: Reader): void {
	learnPlans(reader);
	learnTimings(reader);
	learnDeficiencies(reader);
	learnWards(reader);
	learnDistribution(reader);
	learnReasons(reader);
	learnKinds(reader);
	learnLengths(reader);
	learnCentres(reader);
}

function learnPlans(reader: Reader): void {
	learnCells(reader, {
		code: 'plan',
		grouping: 'plan',
		row: rowKey('cases', 'plan'),
		by: 'plan',
		value: 'cases',
		n: whole('cases')
	});
}

function learnCentres(reader: Reader): void {
	learnCells(reader, {
		code: 'sip-health-centre',
		grouping: 'healthCentre',
		row: rowKey('sip', 'healthCentre'),
		by: 'healthCentre',
		value: 'sipHeld',
		n: whole('sipHeld')
	});
}

function learnTimings(reader: Reader): void {
	const groups = learnCells(reader, {
		code: 'sip-timing',
		grouping: 'timing',
		row: 'timing',
		by: 'timing',
		value: 'sips',
		n: whole('sipHeld'),
		notZero: 'sips'
	});
	adds(reader, 'timing', 'sips', groups, whole('sipHeld'));
	adds(reader, 'timing', 'persons', groups, null);
	for (const period of reader.periodsFor('timing')) {
		const persons = groups.map((group) => nameOf('persons', period, 'timing', group));
		if (groups.length > 0) reader.knowledge.covers(whole('sipCases')(period), persons);
		for (const group of groups) {
			const name = (number: string) => nameOf(number, period, 'timing', group);
			reader.knowledge.atMost(name('persons'), name('sips'));
			// Only further SIPs of the same person make fewer persons than SIPs.
			reader.relate(
				[
					[name('persons'), 1],
					[name('sips'), -1],
					[whole('furtherSips')(period), 1]
				],
				{ least: 0 }
			);
		}
	}
}

function learnDeficiencies(reader: Reader): void {
	for (const [code, row] of [
		['deficiencies', 'defInpatient'],
		['deficiencies-primary', 'defPrimary']
	] as const) {
		const groups = learnCells(reader, {
			code,
			grouping: 'type',
			row,
			by: row,
			value: 'persons',
			n: whole('cases'),
			notZero: 'persons'
		});
		adds(reader, row, 'persons', groups, null);
		adds(reader, row, 'without', groups, null);
		for (const period of reader.periodsFor(row)) {
			const persons = groups.map((group) => nameOf('persons', period, row, group));
			for (const group of groups) {
				reader.knowledge.adds(whole('cases')(period), [
					nameOf('persons', period, row, group),
					nameOf('without', period, row, group)
				]);
			}
			if (row === 'defInpatient' && groups.length > 0) {
				reader.knowledge.covers(whole('deficient')(period), persons);
			}
		}
	}
}

function learnWards(reader: Reader): void {
	const groups = learnCells(reader, {
		code: 'deficiency-ward',
		grouping: 'ward',
		row: 'defWard',
		by: 'defWard',
		value: 'persons',
		n: (period, ward) => nameOf('cases', period, 'ward', ward)
	});
	adds(reader, 'defWard', 'persons', groups, groups.length > 0 ? whole('deficient') : null);
	adds(reader, 'defWard', 'without', groups, null);
	for (const period of reader.periodsFor('defWard')) {
		for (const ward of groups) {
			// Of few cases none with a deficiency is hidden too; of enough that would be shown.
			const cases = reader.knowledge.boundsOf(nameOf('cases', period, 'ward', ward)).least;
			const cell = reader.own(period, 'deficiency-ward', 'ward', ward);
			if (cell === null && cases >= leastBase(reader.threshold)) {
				reader.suppose(nameOf('persons', period, 'defWard', ward), { least: 1 });
			}
			reader.knowledge.adds(nameOf('cases', period, 'ward', ward), [
				nameOf('persons', period, 'defWard', ward),
				nameOf('without', period, 'defWard', ward)
			]);
			reader.knowledge.adds(nameOf('deficient', period, 'ward', ward), [
				nameOf('persons', period, 'defWard', ward)
			]);
		}
	}
}

/** A person may have stays of several kinds. */
function learnKinds(reader: Reader): void {
	const kinds = learnCells(reader, {
		code: 'short-stay-days',
		grouping: 'kind',
		row: 'kind',
		by: 'kind',
		value: 'days',
		n: (period, kind) => nameOf('persons', period, 'kind', kind),
		notZero: 'persons'
	});
	if (kinds.length === 0) return;
	adds(reader, 'kind', 'days', kinds, whole('stayDays'));
	adds(reader, 'kind', 'months', kinds, null);
	for (const period of reader.periodsFor('kind')) {
		const name = (number: string, kind: string) => nameOf(number, period, 'kind', kind);
		reader.knowledge.adds(name('days', 'sabo'), [whole('waitingDays')(period)]);
		reader.knowledge.adds(name('persons', 'sabo'), [whole('waitingPersons')(period)]);
		reader.knowledge.adds(name('months', 'sabo'), [whole('waitingMonths')(period)]);
		for (const [number, all] of [
			['persons', 'stayPersons'],
			['months', 'stayMonths']
		] as const) {
			reader.knowledge.covers(
				whole(all)(period),
				kinds.map((kind) => name(number, kind))
			);
		}
		for (const kind of kinds) {
			reader.knowledge.atMost(name('persons', kind), name('months', kind));
			reader.knowledge.atMost(name('months', kind), name('days', kind));
			for (const part of reader.partsFor('kind', period)) {
				reader.knowledge.atMost(nameOf('persons', part, 'kind', kind), name('persons', kind));
			}
			const most = isFromJanuary(period) ? 366 : 124;
			reader.relate(
				[
					[name('persons', kind), 2 * most],
					[name('days', kind), -1]
				],
				{ least: 0 }
			);
		}
	}
}

/** Stays that ended, which are counted in the month they ended in. */
function learnLengths(reader: Reader): void {
	const kinds = learnCells(reader, {
		code: 'short-stay-length',
		grouping: 'kind',
		row: 'length',
		by: 'length',
		value: 'persons',
		n: (period, kind) => nameOf('persons', period, 'length', kind),
		sum: 'days',
		notZero: 'persons'
	});
	for (const number of ['persons', 'days']) adds(reader, 'length', number, kinds, null);
}
