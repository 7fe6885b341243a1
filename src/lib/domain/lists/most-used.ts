import type { ListName } from './lists';

/** The values of each list that have been used of late, the most used first. */
export type MostUsed = Partial<Record<ListName, string[]>>;
