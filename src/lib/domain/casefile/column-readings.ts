import type { Moment } from '../calendar/moment';
import { headerOf, type ColumnHeader, type ColumnKey } from './columns';
import { headerKey, isOwnHeader, type HeaderMapping } from './match-headers';

/** A name of a column that is not one of ours, and what somebody has said that it means. */
export interface SavedColumn {
	/** By {@link headerKey}. */
	header: string;
	/** Null: not to be read. */
	column: ColumnKey | null;
	/** Who said so and when; null where that was not kept. */
	by: string | null;
	at: Moment | null;
}

/** What one column of a file is taken as, told in every preview (domain.md §8). */
export interface ColumnReading {
	/** As written in the file; for a column without a name, which it is. */
	header: string;
	/** Our name of it; null: it is not read. */
	column: ColumnHeader | null;
	/** By its own name, as somebody has said, or not at all since nobody knows it. */
	how: 'own' | 'mapped' | 'unknown';
	by: string | null;
	at: Moment | null;
}

/** The saved names as headers are matched by them. */
export function mappingOf(saved: readonly SavedColumn[]): HeaderMapping {
	return Object.fromEntries(saved.map(({ header, column }) => [header, column]));
}

/**
 * What each column of a file is taken as, in its order. Of those without a name the ones at
 * `filled` are told of: something stands in them, and it is not read.
 */
export function columnReadings(
	{ headers, columns }: { headers: readonly string[]; columns: readonly (ColumnKey | null)[] },
	saved: readonly SavedColumn[],
	filled: ReadonlySet<number>
): ColumnReading[] {
	return headers.flatMap((written, at): ColumnReading[] => {
		const key = columns[at] ?? null;
		const column = key && headerOf(key);
		if (headerKey(written) === '') {
			if (!filled.has(at)) return [];
			return [{ header: unnamed(at), column: null, how: 'unknown', by: null, at: null }];
		}
		const mapped = saved.find(({ header }) => header === headerKey(written));
		if (mapped && !isOwnHeader(written)) {
			return [{ header: written, column, how: 'mapped', by: mapped.by, at: mapped.at }];
		}
		return [{ header: written, column, how: column ? 'own' : 'unknown', by: null, at: null }];
	});
}

/** What a spreadsheet calls a column: A, B … Z, AA. */
function unnamed(at: number): string {
	const letters = (place: number): string =>
		(place < 26 ? '' : letters(Math.floor(place / 26) - 1)) +
		String.fromCharCode(65 + (place % 26));
	return `Kolumn ${letters(at)} (utan rubrik)`;
}
