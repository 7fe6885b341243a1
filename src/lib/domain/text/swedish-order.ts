const collator = new Intl.Collator('sv');

/** Compares texts as a Swedish list has them: å, ä and ö after z, capitals beside small letters. */
export const swedishOrder = (one: string, other: string): number => collator.compare(one, other);

/** Orders what has a name by it. Not left to the database, whose order is that of its making. */
export const byName = (one: { name: string }, other: { name: string }): number =>
	swedishOrder(one.name, other.name);

/** Orders what somebody has put in an order; by name where that leaves two in the same place. */
export const byPlace = (
	one: { position: number; name: string },
	other: { position: number; name: string }
): number => one.position - other.position || byName(one, other);
