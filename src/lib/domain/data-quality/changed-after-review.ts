import type { GridField } from '../case-grid/grid-field';

/** No flaw, but what there is to look at before a month is reviewed again. */
export const CHANGED_AFTER_REVIEW = {
	code: 'andrade',
	title: 'Ändrade efter granskningen',
	definition: 'Ärenden utskrivna i månaden som registrerats eller ändrats sedan den granskades.',
	fields: [] as readonly GridField[]
} as const;
