import type { Meeting, MinutedAction } from '../../../src/lib/domain/meeting/meeting';
import { minutesOfMeeting, type Minutes } from '../../../src/lib/domain/meeting/minutes';

const action = (what: string, isNew: boolean): MinutedAction => ({
	...{ id: what, what, isNew, owner: 'Regionen, avdelningschef' },
	...{ due: '2026-04-01', status: 'pågår' }
});

/** A held meeting with something of everything that minutes tell. */
export const HELD: Meeting = {
	...{ id: 'm', kommun: '2480', title: 'Månadsmöte', heldOn: '2026-03-10', startsAt: '13:00' },
	participants: [
		{ organisation: 'Umeå kommun', functions: ['biståndschef', 'enhetschef'] },
		{ organisation: 'Region Västerbotten', functions: [] }
	],
	...{ status: 'held', previous: null, views: [] },
	minuted: [action('Ring <avdelningen> & planera', true), action('Se över korttids', false)],
	points: [
		{
			...{ id: 'a', position: 1, kind: 'actions', reference: null, title: 'Öppna åtgärder' },
			...{ minutes: 20, notes: 'Första raden.\nAndra raden.', revision: 2 },
			decision: 'Korttids öppnar fem platser.'
		},
		{
			...{ id: 'b', position: 2, kind: 'added', reference: null, title: 'Övriga frågor' },
			...{ minutes: 10, notes: '', decision: '', revision: 0 }
		}
	]
};

/** Its minutes; with nothing written and no action where `isEmpty`. */
export function sampleMinutes(isEmpty = false): Minutes {
	const meeting = isEmpty ? { ...HELD, minuted: [], points: [], participants: [] } : HELD;
	const next = isEmpty ? null : { title: 'Månadsmöte', heldOn: '2026-04-07' };
	return minutesOfMeeting({ meeting, kommun: 'Umeå', actions: [], next });
}
