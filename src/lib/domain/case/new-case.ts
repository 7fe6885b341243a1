import type { Case } from './case';

/** A case with nothing in it yet: sex *uppgift saknas*, care form somatisk (domain.md §3). */
export function newCase(identity: Pick<Case, 'number' | 'kommun' | 'committee'>): Case {
	const { number, kommun, committee } = identity;
	return {
		number,
		kommun,
		committee,
		sex: 'uppgift saknas',
		birthYear: null,
		careForm: 'somatisk',
		ward: null,
		healthCentre: null,
		plan: null,
		events: [],
		sips: [],
		deficienciesInpatient: [],
		deficienciesPrimary: [],
		delayReasons: [],
		paymentException: null,
		disputedOn: null,
		shortStays: [],
		careHome: { decided: null, offered: null, movedIn: null },
		protectedIdentity: false,
		note: null
	};
}
