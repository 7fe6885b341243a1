import type { SettingChange } from '../../domain/log/log-entry';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { record } from './record';

/** Logs that the installation's data other than cases were added to, changed or removed. */
export async function recordSetting(
	tx: Transaction,
	scope: Scope,
	{ what, key, before, after }: SettingChange
): Promise<void> {
	await record(tx, scope, { event: 'setting-changed', details: { what, key, before, after } });
}
