import type { LocalDate } from '../../domain/calendar/moment';
import { lastMonthPast } from '../../domain/retention/limit';
import { systemScope } from '../access/gate';
import { kommunCodes } from '../access/read-kommun-codes';
import { now, today } from '../clock';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { requireRunningCounted } from '../facts/write-running-in-slices';
import { requireCounted } from '../facts/read-recount';
import { createPacer } from '../pacer';
import type { Scope } from '../scope';
import { loadRetention } from './read-setting';
import { surveyRetention, type RetentionSurvey } from './read-survey';
import { forgetRowsOfImportsBefore } from './write-forgotten-rows';
import { freezeYears } from './write-frozen-months';
import { removePastCases } from './write-removed-cases';

/** What retention did in a kommun, or would do. */
export interface RetentionResult extends RetentionSurvey {
	kommun: string;
	/** Months after the end of the year of discharge that cases are kept. */
	months: number;
	/** Cases that were removed; 0 in a dry run. */
	removed: number;
}

interface RunOptions {
	/** Only look. */
	dryRun?: boolean;
	/** Asked between batches; what is left is taken up the next time. */
	stopping?: () => boolean;
}

/**
 * Freezes what is past and removes its cases, in every kommun that has set retention (domain.md
 * §6). Every step is a transaction that leaves cases and figures right by itself, so a run that is
 * interrupted is taken up by the next.
 */
export async function runRetention(
	database: Database,
	{ dryRun = false, stopping = () => false }: RunOptions = {}
): Promise<RetentionResult[]> {
	const results: RetentionResult[] = [];
	for (const kommun of await kommunCodes(database)) {
		const scope = await systemScope(database, kommun);
		const setting = await transaction(database, scope, (tx) => loadRetention(tx, scope));
		if (setting === null || setting.months === null) continue;
		const limit = { months: setting.months, today: today() };
		const survey = await transaction(database, scope, async (tx) => {
			if (!dryRun) {
				await requireCounted(tx, scope);
				// What runs is counted to yesterday before its past months are settled.
				await requireRunningCounted(tx, scope, limit.today);
			}
			return surveyRetention(tx, scope, limit);
		});
		const removed =
			dryRun || survey.sample ? 0 : await settle(database, scope, { ...limit, survey, stopping });
		results.push({ kommun, months: limit.months, ...survey, removed });
	}
	return results;
}

interface Settling {
	months: number;
	today: LocalDate;
	survey: RetentionSurvey;
	stopping: () => boolean;
}

async function settle(
	database: Database,
	scope: Scope,
	{ months, today, survey, stopping }: Settling
): Promise<number> {
	const at = now();
	for (const [committee, years] of Object.entries(survey.years)) {
		await transaction(database, scope, (tx) => freezeYears(tx, scope, { committee, years, at }));
	}
	const last = lastMonthPast(today, months);
	const pace = createPacer();
	let removed = 0;
	for (const committee of Object.keys(survey.cases)) {
		let after = START;
		while (!stopping()) {
			const batch = await transaction(database, scope, (tx) =>
				removePastCases(tx, scope, { committee, last, after, at })
			);
			removed += batch.removed;
			if (batch.next === null) break;
			after = batch.next;
			await pace();
		}
	}
	const next = new Date(`${survey.through + 1}-01-01T00:00:00Z`);
	await transaction(database, scope, (tx) => forgetRowsOfImportsBefore(tx, scope, next));
	return removed;
}

/** Before every case. */
const START = { discharged: '', id: '00000000-0000-0000-0000-000000000000' };
