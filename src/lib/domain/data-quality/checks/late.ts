import type { CaseEvent } from '../../case/case';
import { isRegisteredLate } from '../../case/registered-late';
import type { Check } from '../check';

/** An estimate is not something that happens, and of an imported event nobody knows. */
const isTyped = ({ type, imported }: CaseEvent) => type !== 'plannedDischarge' && !imported;

/** What was typed long after it happened. It cannot be mended, only seen. */
export const LATE: readonly Check[] = [
	{
		code: 'sent',
		kind: 'late',
		title: 'Sent registrerade',
		definition:
			'Ärenden där någon händelse skrevs in eller rättades mer än 24 timmar efter att den hände. Händelser från importerade filer räknas inte.',
		fields: [],
		concerns: ({ record }) => record.events.some(isTyped),
		isFlawed: ({ record }) =>
			record.events.some((event) => isTyped(event) && isRegisteredLate(event))
	}
];
