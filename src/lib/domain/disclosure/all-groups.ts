/** Stands for every group of a row, those with zero too: the row cannot be shown at all. */
export const ALL_GROUPS = '*';
