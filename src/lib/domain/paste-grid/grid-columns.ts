import { COLUMNS, valueOfColumn, type ColumnKey } from '../casefile/columns';
import type { GridColumn } from './grid';

/** The columns of the grid, as the page is told of them: it brings no table of a case's fields. */
export const GRID_COLUMNS: readonly GridColumn[] = COLUMNS.map(({ key, header }) => ({
	key,
	header,
	width: widthOf(key)
}));

function widthOf(key: ColumnKey): GridColumn['width'] {
	const kind = valueOfColumn(key)?.meaning?.kind;
	if (kind === 'date') return 'short';
	if (key === 'ward' || key === 'healthCentre' || key === 'plan') return 'long';
	const isWider = kind === 'moment' || key === 'number' || key === 'delayReasons';
	return isWider || key.startsWith('defic') ? 'moment' : 'short';
}
