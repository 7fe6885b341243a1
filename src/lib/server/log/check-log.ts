import { findingText } from '../../domain/log/finding';
import { isWhole, type LogVerdict } from '../../domain/log/verdict';
import { now, stockholmMoment } from '../clock';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { caseNumbersOf } from './read-case-numbers';
import { record } from './record';
import { verifyLog } from './verify';

/** A finding in words, and the entry to look at, if there is one. */
export interface WordedFinding {
	text: string;
	entry: number | null;
}

/** A verification as the page shows it: its times on the clock in Stockholm. */
export interface LogCheck {
	/** When. */
	at: string;
	whole: boolean;
	verdict: Pick<
		LogVerdict,
		'sealed' | 'anchor' | 'anchorAt' | 'breaks' | 'breakCount' | 'revisions'
	>;
	findings: WordedFinding[];
	findingCount: number;
	anchors: { closed: boolean; compared: number; unreadable: number; since: string | null };
	unsealed: { count: number; oldest: string | null };
	coveredFrom: string | null;
	/** What was asked for; '' for nothing. */
	asked: string;
}

/** Verifies the log in somebody's name, and logs what it came to. */
export async function checkLog(
	database: Database,
	scope: Scope,
	anchor: string
): Promise<LogCheck> {
	const asked = anchor.trim().toLowerCase();
	const verdict = await verifyLog(database, asked === '' ? {} : { anchor: asked });
	const whole = isWhole(verdict);
	const { sealed, anchor: end, unsealed } = verdict;
	const findings = await transaction(database.log, scope, async (tx) => {
		await record(tx, scope, {
			event: 'log-verified',
			// Of a chain with gaps the number of links is no place to come back to.
			details: { whole, sealed, anchor: whole ? end : null, unsealed: unsealed.count }
		});
		return wordedFindings(tx, scope, verdict);
	});
	const { closed, compared, unreadable, since } = verdict.anchors;
	return {
		...{ at: stockholmMoment(now()), whole, findings, asked },
		verdict: {
			...{ sealed, anchor: end, breaks: verdict.breaks, breakCount: verdict.breakCount },
			...{ revisions: verdict.revisions },
			...(verdict.anchorAt !== undefined && { anchorAt: verdict.anchorAt })
		},
		findingCount: verdict.findingCount,
		anchors: { closed, compared, unreadable, since: since && stockholmMoment(since) },
		unsealed: {
			count: unsealed.count,
			oldest: unsealed.oldest && stockholmMoment(unsealed.oldest)
		},
		coveredFrom: verdict.coveredFrom && stockholmMoment(verdict.coveredFrom)
	};
}

/** The findings in words, with the numbers of the scope's kommun's cases. */
export async function wordedFindings(
	tx: Transaction,
	scope: Scope,
	{ findings }: Pick<LogVerdict, 'findings'>
): Promise<WordedFinding[]> {
	const ids = findings.flatMap(({ caseId }) => (caseId === undefined ? [] : [caseId]));
	const numbers = await caseNumbersOf(tx, scope, ids);
	return findings.map((finding) => ({
		text: findingText(finding, (caseId) => numbers.get(caseId)),
		entry: finding.entry ?? null
	}));
}
