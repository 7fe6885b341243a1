import type { GridField } from '../case/field-types';
import { FIELD_VALUES } from '../case/field-values';

export type { GridField } from '../case/field-types';

/** What can be edited in place in the list of cases is called in its heading. */
export const GRID_LABELS = Object.fromEntries(
	FIELD_VALUES.flatMap(({ input, grid }) => (grid === undefined ? [] : [[input, grid]]))
) as Readonly<Record<GridField, string>>;
