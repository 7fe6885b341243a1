import type { RowField, RowGroup } from '../../domain/case-form/values';

/** How one text of a row is given: chosen among options, or typed in short. */
export interface RowInput<Group extends RowGroup> {
	field: RowField<Group>;
	/** What no choice means, where it is chosen. */
	empty?: string;
	/** Shown only once it is used. */
	rare?: boolean;
}

/** What the rows of a group are called, and what each is filled in with. */
export interface RowForm<Group extends RowGroup> {
	/** What one row is. */
	noun: string;
	/** What the button for another one says. */
	another: string;
	/** Another one is rare: its button stands among what is rarer until there are two. */
	rare?: boolean;
	inputs: readonly RowInput<Group>[];
}

export const ROW_FORMS: { readonly [Group in RowGroup]: RowForm<Group> } = {
	plannedDischarge: {
		noun: 'beräknad utskrivning',
		another: 'Lägg till beräknad utskrivning',
		inputs: [{ field: 'at' }]
	},
	readyPeriods: {
		noun: 'utskrivningsklar',
		another: 'Återtagen eller utskrivningsklar igen',
		rare: true,
		inputs: [{ field: 'ready' }, { field: 'withdrawn', rare: true }]
	},
	answers: {
		noun: 'besked',
		another: 'Lägg till besked',
		inputs: [{ field: 'answer', empty: 'Inget besked' }, { field: 'at' }, { field: 'earliest' }]
	},
	sips: {
		noun: 'SIP',
		another: 'Lägg till SIP',
		rare: true,
		inputs: [{ field: 'called' }, { field: 'on' }, { field: 'outcome', empty: 'Inte genomförd än' }]
	},
	shortStays: {
		noun: 'korttidsvistelse',
		another: 'Lägg till korttidsvistelse',
		inputs: [{ field: 'kind', empty: 'Ingen' }, { field: 'from' }, { field: 'to' }]
	}
};
