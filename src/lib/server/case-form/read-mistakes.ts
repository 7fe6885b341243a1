import { duplicateKeyOf } from '../../domain/case/possible-duplicate';
import { findCase, recordCaseRead } from '../cases/read-case';
import { erasableNotes } from '../cases/read-erasable-notes';
import { historyOf } from '../cases/read-history';
import { findSimilarCases } from '../cases/read-similar';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** As many as are told apart at a glance. */
const SIMILAR_SHOWN = 5;

/** What can be done about a case that was registered wrongly; null when it is not the scope's to see. */
export async function loadMistakes(tx: Transaction, scope: Scope, id: string) {
	const stored = await findCase(tx, scope, id);
	if (stored === null) return null;
	const key = duplicateKeyOf(stored.record);
	const similar = key
		? await findSimilarCases(tx, scope, key, { except: id, limit: SIMILAR_SHOWN })
		: [];
	for (const one of similar) await recordCaseRead(tx, scope, one);
	return {
		id,
		number: stored.record.number,
		annulled: stored.record.annulled !== undefined,
		similar: similar.map(({ id, record }) => ({ id, number: record.number })),
		notes: erasableNotes(await historyOf(tx, scope, id)).map(({ text }) => text)
	};
}
