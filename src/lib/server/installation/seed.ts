import {
	INITIAL_AMOUNTS,
	INITIAL_COMMITTEES,
	INITIAL_KOMMUN,
	INITIAL_LISTS,
	INITIAL_REGION,
	INITIAL_TARGET
} from '../../domain/lists/initial';
import type { Handle } from '../database/handle';
import { committee, kommun, liabilityAmount, listItem, region, target } from '../database/schema';

/**
 * Gives a new installation its kommun, committees, lists, amounts and first target
 * (domain.md §4.5). Does nothing once there is a kommun; safe when two starts race.
 */
export async function seedInstallation(owner: Handle): Promise<void> {
	await owner.orm.transaction(async (tx) => {
		const existing = await tx.select({ code: kommun.code }).from(kommun).limit(1);
		if (existing.length > 0) return;
		const own = { kommun: INITIAL_KOMMUN.code };
		await tx.insert(region).values(INITIAL_REGION).onConflictDoNothing();
		const created = await tx
			.insert(kommun)
			.values({ ...INITIAL_KOMMUN, region: INITIAL_REGION.code })
			.onConflictDoNothing()
			.returning();
		if (created.length === 0) return;
		await tx
			.insert(committee)
			.values(INITIAL_COMMITTEES.map((item, position) => ({ ...own, ...item, position })));
		await tx
			.insert(listItem)
			.values(INITIAL_LISTS.map((item) => ({ region: INITIAL_REGION.code, ...item })));
		await tx.insert(liabilityAmount).values(INITIAL_AMOUNTS.map((item) => ({ ...own, ...item })));
		await tx.insert(target).values({ ...own, ...INITIAL_TARGET });
	});
}
