import { COLUMNS, headerOf, type ColumnKey } from './columns';
import { valueKey } from './value-key';

/**
 * A user's own names of columns, by {@link headerKey} of the file's header; null: known and
 * left out.
 */
export type HeaderMapping = Readonly<Record<string, ColumnKey | null>>;

/** How the header row of a file was understood. */
export interface HeaderMatch {
	/** The column of each header, in the file's order; null: ignored. */
	columns: (ColumnKey | null)[];
	/** Headers that mean nothing here, as written; they are ignored. */
	unknown: string[];
	/** Columns that several headers claim; the file cannot be read. */
	duplicates: { key: ColumnKey; headers: string[] }[];
	/** Columns without which no row can be read. */
	missing: ColumnKey[];
	/** Columns without which cases can be changed but none can be new. */
	missingForNew: ColumnKey[];
	/** Plain Swedish, one per duplicate and missing column; empty when the file can be read. */
	errors: string[];
}

const REQUIRED: readonly ColumnKey[] = ['number'];
const REQUIRED_FOR_NEW: readonly ColumnKey[] = ['ward', 'admitted'];
const BY_NAME = new Map<string, ColumnKey>(
	COLUMNS.map((column) => [headerKey(column.header), column.key])
);

/** A header as it is looked up and saved. */
export function headerKey(header: string): string {
	return valueKey(header);
}

/** The names of domain.md §8 as they are looked up: they always mean their own column. */
export const OWN_HEADERS: readonly string[] = [...BY_NAME.keys()];

/** Whether a header is one of the names of domain.md §8. */
export function isOwnHeader(header: string): boolean {
	return BY_NAME.has(headerKey(header));
}

/** Reads a header row by the names of domain.md §8, and what they do not say by `saved`. */
export function matchHeaders(headers: readonly string[], saved: HeaderMapping = {}): HeaderMatch {
	const claims = new Map<ColumnKey, string[]>();
	const unknown: string[] = [];
	const columns = headers.map((header) => {
		const name = headerKey(header);
		const key = BY_NAME.get(name) ?? (Object.hasOwn(saved, name) ? saved[name] : undefined);
		if (key === undefined && name !== '') unknown.push(header);
		if (!key) return null;
		claims.set(key, [...(claims.get(key) ?? []), header]);
		return key;
	});
	const duplicates = [...claims]
		.filter(([, names]) => names.length > 1)
		.map(([key, names]) => ({ key, headers: names }));
	const missing = REQUIRED.filter((key) => !claims.has(key));
	return {
		columns,
		unknown,
		duplicates,
		missing,
		missingForNew: REQUIRED_FOR_NEW.filter((key) => !claims.has(key)),
		errors: [
			...missing.map((key) => `Kolumnen ${headerOf(key)} saknas. Lägg till den eller koppla den.`),
			...duplicateWords(duplicates)
		]
	};
}

/** Why columns that several headers claim cannot be read, in plain Swedish, one text for each. */
export function duplicateWords(duplicates: HeaderMatch['duplicates']): string[] {
	return duplicates.map(
		({ key, headers }) =>
			`Kolumnen ${headerOf(key)} finns flera gånger (${headers.join(', ')}). Behåll en av dem.`
	);
}
