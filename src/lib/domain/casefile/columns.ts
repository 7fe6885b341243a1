/**
 * The columns of the file of cases, in the order of domain.md §8. `key` is what code calls a
 * column, `header` what the file calls it.
 */
export const COLUMNS = [
	{ key: 'number', header: 'Ärendenummer' },
	{ key: 'kommun', header: 'Kommun' },
	{ key: 'sex', header: 'Kön' },
	{ key: 'birthYear', header: 'Födelseår' },
	{ key: 'committee', header: 'Nämnd' },
	{ key: 'careForm', header: 'Vårdform' },
	{ key: 'hospital', header: 'Sjukhus' },
	{ key: 'ward', header: 'Avdelning' },
	{ key: 'healthCentre', header: 'Hälsocentral' },
	{ key: 'admitted', header: 'Inskriven' },
	{ key: 'admissionNotice', header: 'Inskrivningsmeddelande' },
	{ key: 'plannedDischarge', header: 'Beräknad utskrivning' },
	{ key: 'ready', header: 'Utskrivningsklar' },
	{ key: 'readyWithdrawn', header: 'Återtagen' },
	{ key: 'readyAgain', header: 'Utskrivningsklar igen' },
	{ key: 'discharged', header: 'Utskriven' },
	{ key: 'plan', header: 'Planering' },
	{ key: 'sipCalled', header: 'SIP kallad' },
	{ key: 'sipOn', header: 'SIP datum' },
	{ key: 'sipOutcome', header: 'SIP utfall' },
	{ key: 'delayReasons', header: 'Orsak ej hemgång' },
	{ key: 'deficienciesInpatient', header: 'Brist slutenvård' },
	{ key: 'deficienciesPrimary', header: 'Brist primärvård' },
	{ key: 'paymentException', header: 'Betalningsundantag' },
	{ key: 'shortStayKind', header: 'Korttids slag' },
	{ key: 'shortStayFrom', header: 'Korttids från' },
	{ key: 'shortStayTo', header: 'Korttids till' },
	{ key: 'careHomeDecided', header: 'SÄBO beslut' },
	{ key: 'careHomeOffered', header: 'SÄBO erbjudande' },
	{ key: 'careHomeMovedIn', header: 'SÄBO inflyttning' }
] as const;

export type ColumnKey = (typeof COLUMNS)[number]['key'];
export type ColumnHeader = (typeof COLUMNS)[number]['header'];

const HEADERS = new Map<ColumnKey, ColumnHeader>(
	COLUMNS.map((column) => [column.key, column.header])
);

/** The Swedish header of a column. */
export function headerOf(key: ColumnKey): ColumnHeader {
	const header = HEADERS.get(key);
	if (header === undefined) throw new Error(`No such column: ${key}`);
	return header;
}
