import { valueOfColumn, type ColumnKey } from '../../domain/casefile/columns';

/** How wide a column is, of a few widths that the styles know. */
export function widthOf(key: ColumnKey): 'short' | 'moment' | 'long' {
	const kind = valueOfColumn(key)?.meaning?.kind;
	if (kind === 'date') return 'short';
	if (key === 'ward' || key === 'healthCentre' || key === 'plan') return 'long';
	const isWider = kind === 'moment' || key === 'number' || key === 'delayReasons';
	return isWider || key.startsWith('defic') ? 'moment' : 'short';
}
