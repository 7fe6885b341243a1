/** What can be edited in place in the list of cases, in the order of its columns. */
export const EDITOR_FIELDS = {
	sex: 'Kön',
	birthYear: 'Födelseår',
	healthCentre: 'Listad hälsocentral',
	admitted: 'Inskriven',
	admissionNotice: 'Inskrivningsmeddelande',
	ready: 'Utskrivningsklar',
	discharged: 'Utskriven',
	plan: 'Planering',
	delayReason: 'Orsak till ej hemgång',
	sipCalled: 'SIP kallad',
	sipOn: 'SIP datum',
	sipOutcome: 'SIP utfall'
} as const;
export type EditorField = keyof typeof EDITOR_FIELDS;
