import type { LogEvent } from './log-event';

import type { LoggedFilter } from './logged-filter';

/** How a case came to be written: as in its history. */
export interface LoggedRevision {
	/** The version that the change made; 1 for a new case. */
	version: number;
	/**
	 * SHA-256 of all that stands in the case's history of the change: who, when, how, before and
	 * after; and of what is left of it should the case become protected. Entries without `bare` are
	 * from before who and when were part of it.
	 */
	digest: string;
	bare?: string;
	source: string;
	importId?: string;
	/** Names of the parts of the case that differ; none of a new case. */
	fields?: readonly string[];
}

/** A shared view: which, what it was called, and what it shows. */
interface LoggedShare {
	share: string;
	name: string;
	what: string;
}

interface DetailsOf {
	'case-read': { version: number };
	'case-list-read': { filter: LoggedFilter; page: number; total: number };
	'case-search': { filter: LoggedFilter; page: number; total: number };
	'board-read': { shown: number };
	'outliers-read': { year: number; filter: LoggedFilter; shown: number };
	/** A part of an export, as it was read: its running number and how many cases. */
	'case-export': { format: string; filter: LoggedFilter; part: number; shown: number };
	'figures-export': { what: string; filter: LoggedFilter };
	'share-created': LoggedShare & { until: string };
	'share-opened': LoggedShare;
	'share-revoked': LoggedShare;
	/** A report that the night made to wait: its file, and whose figures; of no committee what is published. */
	'report-made': { what: string; month: string; committees: string };
	'case-created': LoggedRevision;
	'case-changed': LoggedRevision;
	/** Which change did it and why; with `caseIds` the case that it was merged with. */
	'case-annulled': { version: number; why: string };
	'case-restored': { version: number };
	/** The versions of the history that lost a note, with the digest of what is left of each. */
	'case-notes-erased': { versions: readonly number[]; digests: Readonly<Record<string, string>> };
	'case-removed': { version: number; reason: RemovalReason; importId?: string };
	/** How many of those discharged in which years; the cases themselves are gone. */
	'retention-removed': { years: readonly number[]; removed: number };
	'import-staged': ImportCounts & { kind: string; file: string; kept: boolean };
	'import-viewed': { importId: string; refusedShown: number };
	'import-committed': { importId: string; new: number; changed: number };
	'import-undone': { importId: string; removed: number; restored: number };
	'import-discarded': { importId: string };
	'setting-changed': SettingChange;
	'month-reviewed': { months: readonly string[] };
	'month-reopened': { months: readonly string[] };
	/** A published period, and a digest of all that is published of it; see svu_published_digest. */
	published: { month: string; digest: string };
	'token-created': { token: string; name: string };
	'token-revoked': { token: string; name: string };
	/** `times` and `until` where more than one were counted together. */
	refused: {
		route: string;
		method: string;
		status: number;
		reason: string;
		capability?: string;
		rows?: number;
		times?: number;
		until?: string;
	};
	/** The file's name, never its place, and how many cases are in it. */
	'backup-taken': { file: string; cases: number; encrypted: boolean };
	/** From when it is, and how many cases are in it. */
	'backup-restored': { file: string; taken: string; cases: number };
	'log-read': { filter: LoggedFilter; page?: number; entry?: number; review?: string };
	'log-exported': { what: 'entries' | 'reviews'; filter: LoggedFilter };
	/** With the end of the chain as it was, which later verifications hold the chain to. */
	'log-verified': { whole: boolean; sealed: number; anchor: string | null; unsealed: number };
	'log-sampled': { review: string; drawn: number };
	'log-reviewed': { review: string; entry: number; outcome: string };
}

/** Every name that a detail of an entry has. */
export type DetailName = {
	[Event in keyof DetailsOf]: keyof DetailsOf[Event];
}[keyof DetailsOf];

/** Why cases were removed; retention has an event of its own. */
export type RemovalReason = 'sample' | 'import-undone';

interface ImportCounts {
	importId: string;
	rows: number;
	new: number;
	changed: number;
	unchanged: number;
	refused: number;
}

/** A change of the installation's data that is no case. */
export interface SettingChange {
	what: SettingName;
	/** Which of them: a code, an id, a year. */
	key: string;
	/** Null where it was added. */
	before: unknown;
	/** Null where it was removed. */
	after: unknown;
}
export type SettingName =
	| 'committee'
	| 'region-kommun'
	| 'list-item'
	| 'target'
	| 'annotation'
	| 'benefit'
	| 'meeting'
	| 'meeting-point'
	| 'action'
	| 'action-entry'
	| 'action-plan'
	| 'free-places'
	| 'report-template'
	| 'report-schedule'
	| 'agreement'
	| 'amount'
	| 'population'
	| 'series'
	| 'series-values'
	| 'column-mapping'
	| 'value-mapping'
	| 'list-request'
	| 'retention'
	| 'threshold'
	| 'number-series'
	| 'saved-list'
	| 'sample';

/** Which cases an entry is about. */
interface LoggedSubject {
	/** The one case, where there is one, and whose it is. */
	caseId?: string;
	committee?: string;
	/** All cases that were shown or left the product, where there may be many. */
	caseIds?: readonly string[];
}

/** What happened, to be logged: who, when, and from where come with the scope and the clock. */
export type LogEntry = {
	[Event in keyof DetailsOf]: LoggedSubject & { event: Event; details: DetailsOf[Event] };
}[keyof DetailsOf];

/** What sign-in logs: nobody is acting yet, so who it was is said outright. */
export interface SignInEntry {
	event: Exclude<LogEvent, keyof DetailsOf> | 'refused';
	/** The one case that was asked for. */
	caseId?: string;
	/** Shown name of the account; what was typed when there is none. */
	actor: string;
	/** The user's id; null where no account answers to what was typed. */
	actorId: string | null;
	/** Network address; null for what starts on this computer. */
	address: string | null;
	/** The account's kommun, if it has one. */
	kommun: string | null;
	/** How (`password`, `oidc`, `totp`), why not, or which rights before and after. */
	details: Readonly<Record<string, unknown>>;
}
