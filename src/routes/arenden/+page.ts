import type { PageLoad } from './$types';

/** The list that is edited comes with its own script, which reading the list does without. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	CaseGrid: data.grid && (await import('$lib/ui/case-grid/CaseGrid.svelte')).default
});
