import { DELAY_OWNERS } from '../../../src/lib/domain/lists/lists';
import { nameOf } from './name';
import { adds, learnCells, whole } from './own-cells';
import type { Reader } from './reader';

/** The distribution counts persons exactly, in the whole kommun. */
export function learnDistribution(reader: Reader): void {
	for (const period of reader.periodsFor('distribution')) {
		const all = reader.cell(period, 'total', '', 'days-distribution');
		if (all && !all.nHidden) reader.knowledge.fix(whole('withDays')(period), all.n);
		for (const group of reader.ownGroups('days-distribution', 'days')) {
			const cell = reader.own(period, 'days-distribution', 'days', group);
			if (cell?.value != null) reader.knowledge.fix(whole(`day${group}`)(period), cell.value);
			if (cell && !cell.nHidden) reader.knowledge.fix(whole('withDays')(period), cell.n);
		}
	}
}

/** Reasons stand in two levels: an owner's cases and days are those of the owner's reasons. */
export function learnReasons(reader: Reader): void {
	const owners = new Map<string, string>(
		reader.lists.delayReason.map(({ code, owner }) => [code, owner ?? 'övrigt'])
	);
	const ownerOf = (reason: string) => owners.get(reason) ?? 'övrigt';
	const reasons = reader.ownGroups('delay-reason-cases', 'reason');
	if (reasons.length === 0) return;
	for (const [code, number, total] of [
		['delay-reason-cases', 'persons', 'waited'],
		['delay-reasons', 'days', 'days']
	] as const) {
		const cells = { code, value: number, n: whole('waited'), notZero: 'persons' };
		learnCells(reader, {
			...cells,
			grouping: 'reason',
			row: 'reason',
			by: 'reason',
			among: (reason) => reasons.filter((other) => ownerOf(other) === ownerOf(reason))
		});
		learnCells(reader, { ...cells, grouping: 'owner', row: 'owner', by: 'owner' });
		adds(reader, 'owner', number, DELAY_OWNERS, whole(total));
		adds(reader, 'reason', number, reasons, null);
		for (const period of reader.periodsFor('reason')) {
			for (const owner of DELAY_OWNERS) {
				reader.knowledge.adds(
					nameOf(number, period, 'owner', owner),
					reasons
						.filter((reason) => ownerOf(reason) === owner)
						.map((reason) => nameOf(number, period, 'reason', reason))
				);
			}
		}
	}
	for (const period of reader.periodsFor('reason')) {
		for (const [by, groups] of [
			['reason', reasons],
			['owner', DELAY_OWNERS]
		] as const) {
			for (const group of groups) {
				reader.knowledge.atMost(
					nameOf('persons', period, by, group),
					nameOf('days', period, by, group)
				);
			}
		}
	}
}
