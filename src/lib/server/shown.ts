import type { FieldTexts } from '../domain/form/meanwhile';
import type { SettingName } from '../domain/log/log-entry';
import type { Transaction } from './database/transaction';
import type { Scope } from './scope';

/** What a form shows of what is stored, which it must not be saved over unseen. */
export interface Shown {
	/** What the log calls it: its kind, and those of the kind that the form shows; null for all. */
	what: SettingName;
	keys: readonly string[] | null;
	/** What the form would hold if it were opened now; null where it is gone. */
	texts: (tx: Transaction, scope: Scope) => Promise<FieldTexts | null>;
}
