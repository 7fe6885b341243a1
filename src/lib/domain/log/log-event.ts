/** What the log tells of (domain.md §6): the code that is stored, and what it is called. */
export const LOG_EVENTS = {
	'case-read': 'Ärende läst',
	'case-list-read': 'Ärendelista läst',
	'case-search': 'Ärende sökt',
	'board-read': 'Tavlan läst',
	'outliers-read': 'Avvikelser lästa',
	'case-export': 'Ärenden exporterade',
	'figures-export': 'Siffror exporterade',
	'share-created': 'Vy delad',
	'share-opened': 'Delad vy öppnad',
	'share-revoked': 'Delning återkallad',
	'case-created': 'Ärende registrerat',
	'case-changed': 'Ärende ändrat',
	'case-annulled': 'Ärende makulerat',
	'case-restored': 'Makulering återtagen',
	'case-notes-erased': 'Anteckning utplånad ur historiken',
	'case-removed': 'Ärende borttaget',
	'retention-removed': 'Ärenden gallrade',
	'import-staged': 'Importfil läst',
	'import-viewed': 'Import visad',
	'import-committed': 'Import genomförd',
	'import-undone': 'Import ångrad',
	'import-discarded': 'Import kastad',
	'setting-changed': 'Inställning ändrad',
	'month-reviewed': 'Månad granskad',
	'month-reopened': 'Månad öppnad igen',
	published: 'Publicerat för samverkan',
	'report-made': 'Rapport gjord av natten',
	'sign-in': 'Inloggning',
	'sign-in-failed': 'Misslyckad inloggning',
	'sign-in-locked': 'Konto låst',
	'sign-out': 'Utloggning',
	'link-used': 'Engångslänk använd',
	'rights-changed': 'Behörighet ändrad',
	'account-changed': 'Konto ändrat',
	'token-created': 'API-nyckel skapad',
	'token-revoked': 'API-nyckel återkallad',
	refused: 'Åtkomst nekad',
	'backup-taken': 'Säkerhetskopia tagen',
	'backup-restored': 'Säkerhetskopia återställd',
	'log-read': 'Loggen läst',
	'log-exported': 'Loggen exporterad',
	'log-verified': 'Loggen kontrollerad',
	'log-sampled': 'Stickprov draget',
	'log-reviewed': 'Loggpost granskad'
} as const;
export type LogEvent = keyof typeof LOG_EVENTS;

/** What sign-in may log under its own narrow role; the database's policy is made from this. */
export const SIGN_IN_EVENTS = [
	'sign-in',
	'sign-in-failed',
	'sign-in-locked',
	'sign-out',
	'link-used',
	'rights-changed',
	'account-changed',
	// Of nobody who is signed in: there is no other role to say it as.
	'refused'
] as const satisfies readonly LogEvent[];

/** What a reviewer chooses among: kinds of events that belong together. */
export const LOG_GROUPS = {
	lasning: {
		name: 'Läsning av ärenden',
		events: ['case-read', 'case-list-read', 'case-search', 'board-read', 'outliers-read']
	},
	uttag: {
		name: 'Uttag och export',
		events: [
			'case-export',
			'figures-export',
			'share-created',
			'share-opened',
			'share-revoked',
			'backup-taken'
		]
	},
	andring: {
		name: 'Ändring av ärenden',
		events: [
			'case-created',
			'case-changed',
			'case-annulled',
			'case-restored',
			'case-notes-erased',
			'case-removed',
			'retention-removed'
		]
	},
	import: {
		name: 'Import',
		events: [
			'import-staged',
			'import-viewed',
			'import-committed',
			'import-undone',
			'import-discarded'
		]
	},
	installning: {
		name: 'Inställningar och månader',
		events: [
			'setting-changed',
			'month-reviewed',
			'month-reopened',
			'published',
			'report-made',
			'backup-restored'
		]
	},
	inloggning: {
		name: 'Inloggning och behörighet',
		events: [...SIGN_IN_EVENTS, 'token-created', 'token-revoked']
	},
	logg: {
		name: 'Loggen själv',
		events: ['log-read', 'log-exported', 'log-verified', 'log-sampled', 'log-reviewed']
	}
} as const satisfies Record<string, { name: string; events: readonly LogEvent[] }>;
export type LogGroup = keyof typeof LOG_GROUPS;

/** Whether `text` is the code of an event. */
function isLogEvent(text: string): text is LogEvent {
	return Object.hasOwn(LOG_EVENTS, text);
}

/** The events of a group's key or of one event's code; null where it names neither. */
export function eventsNamed(name: string): readonly LogEvent[] | null {
	if (isLogEvent(name)) return [name];
	return Object.hasOwn(LOG_GROUPS, name) ? LOG_GROUPS[name as LogGroup].events : null;
}
