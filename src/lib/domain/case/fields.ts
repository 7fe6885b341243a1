import type { ListName } from '../lists/lists';
import { column, everyPlace } from './field-declaration';
import {
	CARE_FORM_LABELS,
	PAYMENT_EXCEPTION_LABELS,
	SEX_LABELS,
	SHORT_STAY_LABELS,
	SIP_OUTCOME_LABELS
} from './labels';
import { EVENT_LABELS } from './events';

function fromList<const List extends ListName>(list: List) {
	return { kind: 'list', list } as const;
}

/**
 * The fields of a case, in the order of the form and of the history: what form, file, grid, rules
 * and history know of each stands here and nowhere else. Each is called as the form's input is.
 */
export const CASE_FIELDS = everyPlace({
	committee: {
		holds: 'text',
		kind: 'text',
		label: 'Nämnd',
		at: 'committee',
		column: column('committee', 'Nämnd')
	},
	number: {
		holds: 'text',
		kind: 'text',
		label: 'Ärendenummer',
		name: 'Ärendenumret',
		at: 'number',
		column: column('number', 'Ärendenummer')
	},
	kommun: {
		holds: 'nothing',
		input: 'committee',
		at: 'kommun',
		column: column('kommun', 'Kommun')
	},
	sex: {
		holds: 'text',
		kind: 'code',
		words: SEX_LABELS,
		label: 'Kön',
		grid: 'Kön',
		at: 'sex',
		column: column('sex', 'Kön')
	},
	birthYear: {
		holds: 'text',
		kind: 'birthYear',
		label: 'Födelseår',
		grid: 'Födelseår',
		at: 'birthYear',
		column: column('birthYear', 'Födelseår'),
		keptOut: true
	},
	careForm: {
		holds: 'text',
		kind: 'code',
		words: CARE_FORM_LABELS,
		label: 'Vårdform',
		at: 'careForm',
		column: column('careForm', 'Vårdform')
	},
	hospital: { holds: 'nothing', input: 'ward', at: [], column: column('hospital', 'Sjukhus') },
	ward: {
		holds: 'text',
		...fromList('ward'),
		label: 'Avdelning',
		at: 'ward',
		column: column('ward', 'Avdelning'),
		keptOut: true
	},
	healthCentre: {
		holds: 'text',
		...fromList('healthCentre'),
		label: 'Listad hälsocentral',
		grid: 'Listad hälsocentral',
		at: 'healthCentre',
		column: column('healthCentre', 'Hälsocentral')
	},
	/** A file says it in the cell of the ward. */
	protectedIdentity: {
		holds: 'box',
		label: 'Skyddad identitet',
		at: 'protectedIdentity',
		column: column('ward', 'Avdelning')
	},
	admitted: {
		holds: 'text',
		kind: 'moment',
		label: EVENT_LABELS.admitted,
		grid: EVENT_LABELS.admitted,
		at: 'admitted.#',
		column: column('admitted', 'Inskriven')
	},
	admissionNotice: {
		holds: 'text',
		kind: 'moment',
		label: EVENT_LABELS.admissionNotice,
		grid: EVENT_LABELS.admissionNotice,
		at: 'admissionNotice.#',
		column: column('admissionNotice', 'Inskrivningsmeddelande')
	},
	plannedDischarge: {
		holds: 'rows',
		label: EVENT_LABELS.plannedDischarge,
		texts: {
			at: {
				kind: 'moment',
				label: 'Beräknad utskrivning',
				at: 'plannedDischarge.#',
				column: column('plannedDischarge', 'Beräknad utskrivning')
			}
		}
	},
	readyPeriods: {
		holds: 'rows',
		label: EVENT_LABELS.ready,
		texts: {
			ready: {
				kind: 'moment',
				label: 'Utskrivningsklar',
				grid: 'Utskrivningsklar',
				at: 'ready.#',
				columns: [
					column('ready', 'Utskrivningsklar'),
					column('readyAgain', 'Utskrivningsklar igen')
				]
			},
			withdrawn: {
				kind: 'moment',
				label: 'Återtagen',
				at: 'readyWithdrawn.#',
				columns: [column('readyWithdrawn', 'Återtagen')]
			}
		}
	},
	discharged: {
		holds: 'text',
		kind: 'moment',
		label: EVENT_LABELS.discharged,
		grid: EVENT_LABELS.discharged,
		at: 'discharged.#',
		column: column('discharged', 'Utskriven')
	},
	plan: {
		holds: 'text',
		...fromList('plan'),
		label: 'Planering efter sjukhusvistelse',
		grid: 'Planering',
		at: 'plan',
		column: column('plan', 'Planering')
	},
	answers: {
		holds: 'rows',
		label: 'Kommunens besked',
		texts: {
			answer: { kind: 'code', words: EVENT_LABELS, label: 'Besked', at: [] },
			at: {
				kind: 'moment',
				label: 'Beskedet gavs',
				at: ['canReceive.#', 'cannotReceive.#']
			},
			earliest: {
				kind: 'date',
				label: 'Tidigast från',
				at: ['canReceive.#.earliest', 'cannotReceive.#.earliest']
			}
		}
	},
	delayReason: {
		holds: 'text',
		...fromList('delayReason'),
		label: 'Främsta orsak till ej hemgång',
		grid: 'Orsak till ej hemgång',
		each: 'Orsak',
		at: 'delayReasons',
		column: column('delayReasons', 'Orsak ej hemgång')
	},
	/** Stands after the primary one among the reasons of the case. */
	contributing: { holds: 'choices', list: 'delayReason', label: 'Bidragande orsaker', at: [] },
	sips: {
		holds: 'rows',
		label: 'SIP',
		texts: {
			called: {
				kind: 'moment',
				label: 'SIP kallad',
				grid: 'SIP kallad',
				at: 'sips.#.called',
				columns: [column('sipCalled', 'SIP kallad')]
			},
			on: {
				kind: 'moment',
				label: 'SIP-datum',
				grid: 'SIP-datum',
				at: 'sips.#.on',
				columns: [column('sipOn', 'SIP datum')]
			},
			outcome: {
				kind: 'code',
				words: SIP_OUTCOME_LABELS,
				label: 'SIP-utfall',
				grid: 'SIP-utfall',
				at: 'sips.#.outcome',
				columns: [column('sipOutcome', 'SIP utfall')]
			}
		}
	},
	deficienciesInpatient: {
		holds: 'choices',
		list: 'deficiencyInpatient',
		label: 'Brist i informationsöverföring, slutenvård',
		at: 'deficienciesInpatient',
		column: column('deficienciesInpatient', 'Brist slutenvård')
	},
	deficienciesPrimary: {
		holds: 'choices',
		list: 'deficiencyPrimary',
		label: 'Brist i informationsöverföring, primärvård',
		at: 'deficienciesPrimary',
		column: column('deficienciesPrimary', 'Brist primärvård')
	},
	shortStays: {
		holds: 'rows',
		label: 'Korttidsvistelse',
		texts: {
			kind: {
				kind: 'code',
				words: SHORT_STAY_LABELS,
				label: 'Slag',
				at: 'shortStays.#.kind',
				columns: [column('shortStayKind', 'Korttids slag')]
			},
			from: {
				kind: 'date',
				label: 'Från',
				at: 'shortStays.#.from',
				columns: [column('shortStayFrom', 'Korttids från')]
			},
			to: {
				kind: 'date',
				label: 'Till',
				at: 'shortStays.#.to',
				columns: [column('shortStayTo', 'Korttids till')]
			}
		}
	},
	careHomeDecided: {
		holds: 'text',
		kind: 'date',
		label: 'SÄBO-beslut',
		at: 'careHome.decided',
		column: column('careHomeDecided', 'SÄBO beslut')
	},
	careHomeOffered: {
		holds: 'text',
		kind: 'date',
		label: 'SÄBO-erbjudande',
		at: 'careHome.offered',
		column: column('careHomeOffered', 'SÄBO erbjudande')
	},
	careHomeMovedIn: {
		holds: 'text',
		kind: 'date',
		label: 'SÄBO-inflyttning',
		at: 'careHome.movedIn',
		column: column('careHomeMovedIn', 'SÄBO inflyttning')
	},
	paymentException: {
		holds: 'text',
		kind: 'code',
		words: PAYMENT_EXCEPTION_LABELS,
		label: 'Undantag från betalningsansvar',
		at: 'paymentException',
		column: column('paymentException', 'Betalningsundantag')
	},
	disputedOn: {
		holds: 'text',
		kind: 'date',
		label: 'Bestritt den',
		name: 'Betalningsansvar bestritt',
		at: 'disputedOn'
	},
	/** What is written there is one note more; those of the case stand beside it. */
	note: {
		holds: 'text',
		kind: 'text',
		label: 'Anteckning',
		name: 'Anteckningen',
		at: 'notes.#.text',
		column: column('note', 'Anteckning'),
		keptOut: true
	},
	responsible: { holds: 'beside', kind: 'chosen', label: 'Ansvarig', at: 'responsible' },
	reminders: {
		holds: 'beside',
		kind: 'text',
		label: 'Bevakning',
		name: 'Bevakningen',
		at: 'reminders.#.text',
		keptOut: true
	},
	remindedAt: { holds: 'beside', kind: 'chosen', label: 'Bevakas', at: 'reminders.#.at' }
});
