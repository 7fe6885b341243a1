import type { Organisation } from '../action/action';
import type { EntryInput, NewActionInput } from '../action/action-schema';
import { addDays, type LocalDate } from '../calendar/moment';

/** A made-up action, and how it has gone. */
export interface SampleAction {
	input: NewActionInput;
	/** Who writes it down. */
	by: Organisation;
	/** Null for one that has not begun. */
	startedOn: LocalDate | null;
	isDone: boolean;
	entries: readonly (EntryInput & { by: Organisation })[];
}

const PLAIN = {
	...{ measure: null, effect: null, studyOn: null, selection: {} },
	origin: { kind: 'own', month: null, reference: null }
} as const;

/**
 * Made-up actions as they stand today: one whose chart is to be asked, one that is late, one that was agreed on at
 * `meeting` and waits for a decision, one that is done. The first is what the sample cases improve by.
 */
export function sampleActions(
	today: LocalDate,
	{ improvesFrom, meeting }: { improvesFrom: LocalDate; meeting: string }
): SampleAction[] {
	return [
		{
			by: 'kommun',
			...{ startedOn: improvesFrom, isDone: false },
			input: {
				...PLAIN,
				...{ what: 'Avstämning med varje avdelning på vardagar kl. 9', owner: 'joint' },
				...{ responsible: 'Enhetschef och avdelningschef', due: addDays(today, 14) },
				...{ measure: 'days-mean', shared: true, studyOn: addDays(today, -4) },
				effect: { direction: 'lower', size: 0.3, by: addDays(today, -4) }
			},
			entries: [
				{ by: 'region', kind: 'feedback', text: 'Görs på åtta avdelningar av tio.' },
				{ by: 'kommun', kind: 'feedback', text: 'Tar tio minuter när listan är skickad före.' }
			]
		},
		{
			by: 'region',
			...{ startedOn: addDays(today, -75), isDone: false },
			input: {
				...PLAIN,
				...{ what: 'Inskrivningsmeddelande skickas samma dag, även på helger', owner: 'region' },
				...{ responsible: 'Avdelningschef', due: addDays(today, -9) },
				...{ measure: 'admission-notice-24h', shared: true }
			},
			entries: [{ by: 'region', kind: 'feedback', text: 'Ny rutin är skriven, helgerna återstår.' }]
		},
		{
			by: 'kommun',
			...{ startedOn: null, isDone: false },
			input: {
				...PLAIN,
				...{ what: 'Fem korttidsplatser till under vintern', owner: 'kommun' },
				...{ responsible: 'Områdeschef', due: addDays(today, 30) },
				...{ measure: 'days-mean', shared: true },
				origin: { kind: 'meeting', month: null, reference: meeting }
			},
			entries: [{ by: 'kommun', kind: 'escalation', text: 'Får budgeten överskridas till mars?' }]
		},
		{
			by: 'kommun',
			...{ startedOn: addDays(today, -120), isDone: true },
			input: {
				...PLAIN,
				...{ what: 'Checklista för läkemedel och hjälpmedel före hemgång', owner: 'kommun' },
				...{ responsible: 'Sjuksköterska', due: addDays(today, -60), shared: false }
			},
			entries: []
		}
	];
}

/** A made-up meeting that has been held: what it was about, and what was said. */
export const SAMPLE_MEETING = {
	title: 'Månadsmöte',
	startsAt: '13:00',
	/** So many days ago it was held, and so many days after it the next one is. */
	...{ daysAgo: 21, daysBetween: 28 },
	region: ['avdelningschef', 'vårdenhetschef'],
	kommun: ['biståndschef', 'enhetschef korttids'],
	points: [
		{
			point: { kind: 'actions', reference: null, title: 'Öppna åtgärder', minutes: 20 },
			notes:
				'Avstämningen kl. 9 fungerar på de flesta avdelningar.\nInskrivningsmeddelanden dröjer fortfarande på helger.',
			decision: 'Avstämningen fortsätter till nästa uppföljning.'
		},
		{
			point: { kind: 'added', reference: null, title: 'Korttidsplatser i vinter', minutes: 20 },
			notes: 'Väntan på korttids är den vanligaste orsaken till dygn efter utskrivningsklar.',
			decision: 'Kommunen tar fram förslag på fler platser till nästa möte.'
		},
		{
			point: { kind: 'added', reference: null, title: 'Övriga frågor', minutes: 10 },
			...{ notes: '', decision: '' }
		}
	]
} as const;
