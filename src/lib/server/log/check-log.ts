import { isWhole, type LogVerdict } from '../../domain/log/verdict';
import type { Scope } from '../access/scope';
import { now, stockholmMoment } from '../clock';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { record } from './record';
import { verifyLog } from './verify';

/** A verification as the page shows it. */
export interface LogCheck {
	/** When, on the clock in Stockholm. */
	at: string;
	verdict: Omit<LogVerdict, 'unsealed'> & { unsealed: { count: number; oldest: string | null } };
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
	const { sealed, unsealed } = verdict;
	await transaction(database.log, scope, (tx) =>
		record(tx, scope, {
			event: 'log-verified',
			details: { whole: isWhole(verdict), sealed, unsealed: unsealed.count }
		})
	);
	const oldest = unsealed.oldest && stockholmMoment(unsealed.oldest);
	return {
		at: stockholmMoment(now()),
		verdict: { ...verdict, unsealed: { count: unsealed.count, oldest } },
		asked
	};
}
