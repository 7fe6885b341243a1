import type { Case } from '../../src/lib/domain/case/case';
import { addDays } from '../../src/lib/domain/calendar/moment';
import { contributionsOf } from '../../src/lib/domain/facts/contribute';
import { groupsOf } from '../../src/lib/domain/facts/dimension';
import { sumFacts, type Facts } from '../../src/lib/domain/facts/facts';
import { FAMILIES } from '../../src/lib/domain/measures/catalogue';
import type { Agreement } from '../../src/lib/domain/payment/agreement';
import type { Database } from '../../src/lib/server/database/open';
import { ownerOf } from './fixture';

type FactsByKey = Record<string, Facts>;

/** Every monthly fact as stored, by its key; empty ones left out. */
export async function storedFacts(database: Database): Promise<FactsByKey> {
	const owner = await ownerOf(database);
	const rows = await owner<{ key: string; facts: Facts }[]>`
		select concat_ws('|', committee, dimension, month, "group", sex) as key, facts
		from monthly_fact where facts <> '{}'::jsonb`;
	return Object.fromEntries(rows.map(({ key, facts }) => [key, facts]));
}

/** The same, added up anew from every stored case by the domain alone, under these agreements. */
export async function factsFromScratch(
	database: Database,
	today: string,
	agreements: readonly Agreement[] = []
): Promise<FactsByKey> {
	const owner = await ownerOf(database);
	const stored = await owner<{ record: Case }[]>`select record from cases`;
	const sums = new Map<string, Facts>();
	for (const { record } of stored) {
		const { sex, committee, ...groups } = groupsOf(record, today);
		const countTo = addDays(today, -1);
		for (const { month, facts } of contributionsOf(record, FAMILIES, { countTo, agreements })) {
			for (const [dimension, group] of Object.entries({ total: '', ...groups })) {
				const key = [committee, dimension, month, group, sex].join('|');
				const counted = dimension === 'total' ? facts : ofGroups(facts);
				sums.set(key, sumFacts([sums.get(key) ?? {}, counted]));
			}
		}
	}
	return Object.fromEntries(sums);
}

/** What is wrong with the register, and days by age, are summed for the whole of a month only. */
function ofGroups(facts: Facts): Facts {
	return Object.fromEntries(
		Object.entries(facts).filter(([key]) => !/^(brist|elderDays|elderCases)\//.test(key))
	);
}
