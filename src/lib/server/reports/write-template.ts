import { eq } from 'drizzle-orm';
import { now } from '../clock';
import { reportTemplate } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadTemplateName } from './read-template';

/** Makes a file the kommun's template of slides; it has been judged. */
export async function saveTemplate(
	tx: Transaction,
	scope: Scope,
	{ name, content }: { name: string; content: Uint8Array }
): Promise<void> {
	const before = await loadTemplateName(tx, scope);
	const own = { name, content, at: now() };
	await tx
		.insert(reportTemplate)
		.values({ kommun: scope.kommun, ...own })
		.onConflictDoUpdate({ target: reportTemplate.kommun, set: own });
	await recordSetting(tx, scope, {
		...{ what: 'report-template', key: scope.kommun },
		...{ before: before && { name: before.name }, after: { name } }
	});
}

/** Takes the kommun's template away; slides are then made on ours. */
export async function removeTemplate(tx: Transaction, scope: Scope): Promise<void> {
	const before = await loadTemplateName(tx, scope);
	if (before === null) return;
	await tx.delete(reportTemplate).where(eq(reportTemplate.kommun, scope.kommun));
	await recordSetting(tx, scope, {
		...{ what: 'report-template', key: scope.kommun },
		...{ before: { name: before.name }, after: null }
	});
}
