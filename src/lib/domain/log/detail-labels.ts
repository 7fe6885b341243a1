import type { DetailName } from './log-entry';

/** Details that sign-in logs besides those that entries of the application have. */
type SignInDetail =
	| 'how'
	| 'why'
	| 'by'
	| 'account'
	| 'step'
	| 'purpose'
	| 'disabled'
	| 'sessions'
	| 'roles'
	| 'committees';

/**
 * What the details of entries are called; the order is the order they are shown in. Null for what
 * is shown in a way of its own.
 */
export const DETAIL_LABELS: Readonly<Record<DetailName | SignInDetail, string | null>> = {
	what: 'Vad',
	how: 'Hur',
	by: 'Med',
	step: 'Steg',
	purpose: 'Länken var till för',
	why: 'Varför',
	account: 'Konto',
	disabled: 'Avstängt',
	sessions: 'Avslutade inloggningar',
	roles: 'Roller',
	committees: 'Nämnder',
	key: 'Vilken',
	name: 'Namn',
	file: 'Fil',
	kind: 'Slag',
	format: 'Format',
	year: 'År',
	month: 'Period',
	months: 'Månader',
	years: 'Utskrivningsår',
	filter: 'Urval',
	page: 'Sida i listan',
	part: 'Del',
	cases: 'Ärenden i den',
	encrypted: 'Krypterad',
	taken: 'Togs',
	shown: 'Antal ärenden',
	total: 'Träffar',
	version: 'Version av ärendet',
	versions: 'Versioner av ärendet',
	source: 'Hur',
	fields: 'Ändrade uppgifter',
	rows: 'Rader',
	new: 'Nya',
	changed: 'Ändrade',
	unchanged: 'Oförändrade',
	refused: 'Avvisade',
	refusedShown: 'Avvisade rader som visats',
	kept: 'Sparad som förhandsvisning',
	removed: 'Borttagna',
	restored: 'Återställda',
	route: 'Gällde',
	method: 'Försökte',
	capability: 'Krävd rätt',
	reason: 'Skäl',
	status: null,
	times: 'Antal gånger',
	until: 'Till och med',
	whole: 'Hel',
	sealed: 'Förseglade',
	unsealed: 'Oförseglade',
	drawn: 'Dragna loggposter',
	entry: 'Loggpost',
	outcome: 'Utfall',
	review: 'Stickprov',
	token: 'API-nyckel',
	importId: 'Import',
	digest: 'Kontrollsumma',
	anchor: 'Sista kontrollsumman',
	share: null,
	bare: null,
	digests: null,
	before: null,
	after: null
};
