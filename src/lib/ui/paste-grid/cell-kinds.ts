import { valueOfColumn, type ColumnKey } from '../../domain/casefile/columns';

/** How a column's moments are typed; undefined for a column of something else. */
export function momentOf(key: ColumnKey | undefined): { dateOnly: boolean } | undefined {
	const kind = key && valueOfColumn(key)?.meaning?.kind;
	return kind === 'moment' || kind === 'date' ? { dateOnly: kind === 'date' } : undefined;
}

/** How wide a column is, of a few widths that the styles know. */
export function widthOf(key: ColumnKey): 'short' | 'moment' | 'long' {
	const moment = momentOf(key);
	if (moment) return moment.dateOnly ? 'short' : 'moment';
	if (key === 'ward' || key === 'healthCentre' || key === 'plan') return 'long';
	return key === 'number' || key.startsWith('defic') || key === 'delayReasons' ? 'moment' : 'short';
}
