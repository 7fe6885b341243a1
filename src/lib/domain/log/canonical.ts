/** An entry of the log as it is hashed: every column but the technical number of its transaction. */
export interface SealedContent {
	/** Number of the entry. */
	id: string;
	/** ISO 8601 instant in UTC with six decimals. */
	at: string;
	actor: string;
	actorId: string;
	address: string | null;
	kommun: string | null;
	committee: string | null;
	event: string;
	caseId: string | null;
	caseIds: readonly string[] | null;
	details: unknown;
}

/**
 * The one text that stands for an entry: JSON without spaces, its columns in this order and the
 * keys of objects sorted, so that equal entries are equal texts whatever wrote or stored them.
 */
export function canonicalText(entry: SealedContent): string {
	const { id, at, actor, actorId, address, kommun, committee, event, caseId, caseIds, details } =
		entry;
	return JSON.stringify([
		...[id, at, actor, actorId, address, kommun, committee, event, caseId, caseIds],
		sorted(details)
	]);
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	// Pairs, since an object would put keys that look like numbers first; named, so that they are not
	// mistaken for a list.
	const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return { object: pairs.map(([key, part]) => [key, sorted(part)]) };
}
