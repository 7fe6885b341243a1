import type { DelayOwner, Lists } from './lists';

/** Whose each reason for not going home is; one without an owner is *övrigt*. */
export function delayOwners({
	delayReason
}: Pick<Lists, 'delayReason'>): (reason: string) => DelayOwner {
	const owners = new Map(delayReason.map(({ code, owner }) => [code, owner]));
	return (reason) => owners.get(reason) ?? 'övrigt';
}
