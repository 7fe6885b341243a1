import { sql } from 'drizzle-orm';
import { formatMoment } from '../../domain/format/date';
import type { SettingName } from '../../domain/log/log-entry';
import { stockholmMoment } from '../clock';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** Who changed something last, and when in words. */
export interface LastChange {
	by: string;
	at: string;
}

/** Who last changed a setting of the scope's, or any of its kind where no keys are given; null where the log does not tell. */
export async function lastSettingChange(
	tx: Transaction,
	what: SettingName,
	keys: readonly string[] | null
): Promise<LastChange | null> {
	const rows = await tx.execute<{ actor: string; at: string }>(
		sql`select actor, at from svu_last_setting_change(${what}, ${keys && sql.param([...keys])}::text[])`
	);
	return inWords(rows[0]);
}

/** Who last changed what an account may, asked as sign-in's role. */
export async function lastRightsChange(
	tx: Transaction,
	scope: Scope,
	account: string
): Promise<LastChange | null> {
	const rows = await tx.execute<{ actor: string; at: string }>(
		sql`select actor, at from svu_last_rights_change(${account}, ${scope.kommun})`
	);
	return inWords(rows[0]);
}

function inWords(row: { actor: string; at: string } | undefined): LastChange | null {
	return row ? { by: row.actor, at: formatMoment(stockholmMoment(new Date(row.at))) } : null;
}
