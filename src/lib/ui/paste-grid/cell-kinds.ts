import { valueOfColumn, type ColumnKey } from '../../domain/casefile/columns';

/** A column that holds a moment: without time of day or not, and which way a short one is looked for. */
interface MomentColumn {
	dateOnly: boolean;
	nearest: 'past' | 'future';
}

/** How a column's moments are typed; undefined for a column of something else. */
export function momentOf(key: ColumnKey | undefined): MomentColumn | undefined {
	const meaning = key && valueOfColumn(key)?.meaning;
	if (meaning?.kind !== 'moment' && meaning?.kind !== 'date') return undefined;
	return { dateOnly: meaning.kind === 'date', nearest: meaning.nearest };
}

/** How wide a column is, of a few widths that the styles know. */
export function widthOf(key: ColumnKey): 'short' | 'moment' | 'long' {
	const moment = momentOf(key);
	if (moment) return moment.dateOnly ? 'short' : 'moment';
	if (key === 'ward' || key === 'healthCentre' || key === 'plan') return 'long';
	return key === 'number' || key.startsWith('defic') || key === 'delayReasons' ? 'moment' : 'short';
}
