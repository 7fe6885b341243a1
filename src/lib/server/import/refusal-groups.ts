import { valueKey } from '../../domain/casefile/value-key';
import type { Refusal } from './summary';

/** Rows refused for the same value in the same column. */
export interface RefusalGroup {
	column: string;
	/** As the first of them wrote it. */
	value: string;
	reason: string;
	count: number;
}

const SHOWN_GROUPS = 10;

/**
 * The reasons that several rows share, the commonest first: one name to correct or add often
 * explains a hundred refused rows.
 */
export function refusalGroups(refused: readonly Refusal[]): RefusalGroup[] {
	const groups = new Map<string, RefusalGroup>();
	for (const { column, value, reason } of refused) {
		const key = `${column}\n${valueKey(value)}`;
		const group = groups.get(key);
		if (group) group.count += 1;
		else groups.set(key, { column, value, reason, count: 1 });
	}
	return [...groups.values()]
		.filter(({ count }) => count > 1)
		.sort((a, b) => b.count - a.count)
		.slice(0, SHOWN_GROUPS);
}
