import { asc, desc, eq } from 'drizzle-orm';
import { formatMoment } from '../../domain/format/date';
import { monthsField } from '../../domain/retention/retention-schema';
import { removableCases, retentionWords } from '../../domain/retention/survey-words';
import { asUpkeep } from '../access/upkeep';
import { stockholmMoment, today } from '../clock';
import { retentionRemoval } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadKommun } from '../lists/read-kommun';
import type { Scope } from '../scope';
import { lastFrozenMonth } from './read-frozen-months';
import { loadRetention } from './read-setting';
import { surveyRetention } from './read-survey';

/**
 * What Gallring shows: how it is set, what the next night would do, or what it would do with the
 * months that are `asked` for, and what has been removed so far.
 */
export async function loadRetentionPage(tx: Transaction, scope: Scope, asked: string | null) {
	const setting = await loadRetention(tx, scope);
	const { committees } = await loadKommun(tx, scope);
	const tried = asked === null ? null : monthsField.safeParse(asked);
	const names = new Map(committees.map(({ code, name }) => [code, name]));
	const removals = await tx
		.select()
		.from(retentionRemoval)
		.where(eq(retentionRemoval.kommun, scope.kommun))
		.orderBy(desc(retentionRemoval.year), asc(retentionRemoval.committee));
	return {
		months: setting?.months ?? null,
		set: setting && { by: setting.setBy, at: wordsOf(setting.setAt) },
		tonight: setting?.months ? await surveyed(tx, scope, setting.months) : null,
		asked,
		trial: tried?.success
			? { months: tried.data, ...(await surveyed(tx, scope, tried.data)) }
			: null,
		problem: tried?.error?.issues[0]?.message ?? null,
		lastFrozen: await lastFrozenMonth(tx, scope),
		removals: removals.map(({ committee, year, cases, removedAt }) => ({
			committee: names.get(committee) ?? committee,
			year,
			cases,
			at: wordsOf(removedAt)
		}))
	};
}

async function surveyed(tx: Transaction, scope: Scope, months: number) {
	const survey = await asUpkeep(tx, scope, (upkeep) =>
		surveyRetention(tx, upkeep, { months, today: today() })
	);
	return {
		through: survey.through,
		cases: removableCases(survey),
		sentences: retentionWords(survey)
	};
}

function wordsOf(instant: Date): string {
	return formatMoment(stockholmMoment(instant));
}
