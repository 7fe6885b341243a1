import { formatCount } from '../../domain/format/number';
import type { EntryLine, SettingDifference } from '../../domain/log/entry-words';
import type { LogEvent } from '../../domain/log/log-event';

/** An entry of the log, in words, as lists and pages show it. */
export interface EntryText {
	id: number;
	/** On the clock in Stockholm. */
	at: string;
	actor: string;
	account: string;
	address: string | null;
	committee: string | null;
	event: LogEvent;
	caseId: string | null;
	/** The one case's number, or that it is gone. */
	caseName: string | null;
	/** How many cases were shown or left. */
	cases: number | null;
	/** What it is about besides a case. */
	subject: string;
	lines: readonly EntryLine[];
	/** What a setting was and became. */
	differences: readonly SettingDifference[];
	/** Place in the chain; null while it waits to be sealed. */
	position: number | null;
}

/** What an entry is about, in a few words. */
export function subjectText({ caseName, cases, subject }: EntryText): string {
	if (caseName !== null) return caseName;
	return cases === null ? subject : formatCount(cases, 'ärende', 'ärenden');
}
