import { eq } from 'drizzle-orm';
import { reportTemplate } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** The kommun's own template of slides, as it is told of. */
export interface TemplateName {
	name: string;
	at: Date;
}

/** What the kommun's own template is called; null where it has none. */
export async function loadTemplateName(
	tx: Transaction,
	scope: Scope
): Promise<TemplateName | null> {
	const [row] = await tx
		.select({ name: reportTemplate.name, at: reportTemplate.at })
		.from(reportTemplate)
		.where(eq(reportTemplate.kommun, scope.kommun));
	return row ?? null;
}

/** The template itself; null where the kommun has none, or its reader may not have it. */
export async function loadTemplate(tx: Transaction, scope: Scope): Promise<Uint8Array | null> {
	const [row] = await tx
		.select({ content: reportTemplate.content })
		.from(reportTemplate)
		.where(eq(reportTemplate.kommun, scope.kommun));
	return row?.content ?? null;
}
