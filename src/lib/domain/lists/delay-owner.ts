import type { DelayOwner, Lists } from './lists';

/** Whose each reason for not going home is; one without an owner is *övrigt*. */
export function delayOwners({
	delayReason
}: Pick<Lists, 'delayReason'>): (reason: string) => DelayOwner {
	const owners = new Map(delayReason.map(({ code, owner }) => [code, owner]));
	return (reason) => owners.get(reason) ?? 'övrigt';
}

/** The same by code, to be kept. */
export function ownersByReason(lists: Pick<Lists, 'delayReason'>): Record<string, DelayOwner> {
	const ownerOf = delayOwners(lists);
	return Object.fromEntries(lists.delayReason.map(({ code }) => [code, ownerOf(code)]));
}

/** The lists where these reasons are whose they were; the others are as they are now. */
export function withOwners(lists: Lists, kept: Readonly<Record<string, DelayOwner>>): Lists {
	const delayReason = lists.delayReason.map((item) => ({
		...item,
		owner: kept[item.code] ?? item.owner
	}));
	return { ...lists, delayReason };
}
