/**
 * What a figure, or its n, says that may not be seen: the same word for every reason, so that the
 * word itself tells nothing (domain.md §5.3).
 */
export const HIDDEN = 'dolt';
export type Hidden = typeof HIDDEN;
