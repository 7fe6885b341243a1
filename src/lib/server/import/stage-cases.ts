import { randomUUID } from 'node:crypto';
import type { Month } from '../../domain/calendar/month';
import { numberKeyOf } from '../../domain/case/number-key';
import { byGravity, GRAVITY, type ChangedCase } from '../../domain/casefile/changed-case';
import { changedCase, gravityOf, type JudgedChange } from '../../domain/casefile/judged-change';
import { columnReadings, mappingOf } from '../../domain/casefile/column-readings';
import type { ListItem } from '../../domain/lists/lists';
import { frozenFinding } from '../../domain/retention/frozen-month';
import type { Scope } from '../scope';
import { findCasesByNumber, type StoredCase } from '../cases/read-case';
import { prepareCase } from '../facts/prepare-case';
import { relationOf } from '../facts/case-relation';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { closeBatch, openBatch } from './write-batch';
import { readCaseFile, type CaseFile } from './case-file';
import { discardImport } from './discard-import';
import { createPacer } from '../pacer';
import { anyFrozen, frozenClashes } from '../retention/read-frozen-clashes';
import { readBytes } from './file/read-bytes';
import { readTable } from './file/read-table';
import { judgeRow, refusalAt, type Judgement } from './judge-row';
import { addMissingNames } from './write-missing-names';
import { recordStaging } from './record-staging';
import { refuseRepeatedNumbers } from './repeated-numbers';
import { settleCommittees } from './settle-committees';
import { loadStageContext, type StageContext } from './read-stage-context';
import type { StagedImport, StageInput } from './stage-input';
import { insertStagedRows, type StagedRow } from './write-staged-rows';
import { LISTED_MAX, type ImportSummary } from './summary';
import { emptySummary, inFileOrder, refuse, warn } from './summary-builder';
import { surveyRows, understood, type SurveyedRow } from './survey-rows';
import type { UnderstoodRow } from './understand-row';

/** Rows judged and kept in one short transaction, so that others wait for no more than that. */
const CHUNK = 200;

/** What staging a file of cases came to, with the list values it added on the way. */
export interface StagedCases extends StagedImport {
	added: ListItem[];
	/** Every changed case with old and new, what takes the most away first; where asked for. */
	changes: ChangedCase[];
}

/** What comes of judging rows besides those to keep. */
interface Findings {
	summary: ImportSummary;
	/** Ids of the cases that rows were held against. */
	met: Set<string>;
	onChanged: ((line: number, change: JudgedChange) => void) | undefined;
}

/**
 * Reads a file of cases and judges every row against the rules and the cases there are
 * (domain.md §8). The rows that would create or change a case are kept for `commitImport`.
 * @throws {FileRefused} before anything is written
 */
export async function stageCases(
	database: Database,
	scope: Scope,
	input: StageInput
): Promise<StagedCases> {
	const importId = input.importId ?? randomUUID();
	const report = input.onProgress ?? (() => undefined);
	const table = await readTable(await readBytes(input.file), input.file.headerLine);
	const loadContext = async (tx: Transaction): Promise<StageContext> => ({
		...(await loadStageContext(tx, scope)),
		short: input.short === true
	});
	let context = await transaction(database, scope, loadContext);
	const file = await readCaseFile(table, input.mapping ?? mappingOf(context.savedColumns), report);
	let survey = await surveyRows(file, context);
	const { missing } = survey;
	let added: ListItem[] = [];
	if (input.addMissing && !input.judgeOnly && missing.length > 0) {
		[added, context] = await transaction(database, scope, async (tx) => [
			await addMissingNames(tx, scope, missing, context.lists),
			await loadContext(tx)
		]);
		survey = await surveyRows(file, context);
	}
	const { rows, outside } = survey;
	/** Cases that rows of the file were held against: whoever learns what came of it has read them. */
	const met = await settleCommittees(database, scope, file, rows, context.committees);
	await refuseRepeatedNumbers(file, rows, context.committees);
	const summary: ImportSummary = {
		...emptySummary('cases', file.headers),
		rows: rows.length,
		columns: [...file.columns],
		readings: columnReadings(file, context.savedColumns, file.filled),
		ignoredColumns: [...file.ignored],
		remarks: [...file.remarks],
		readValues: survey.readValues,
		unknownValues: survey.unknownValues,
		...(input.short && { readCells: survey.readCells }),
		missing: survey.missing
	};
	const changes: ChangedCase[] = [];
	const names = { lists: context.lists, committees: context.allCommittees };
	const onChanged = input.listChanges
		? (line: number, change: JudgedChange) => {
				if (changes.length < LISTED_MAX) changes.push(changedCase(line, change, names));
			}
		: undefined;
	const findings: Findings = { summary, met, onChanged };
	const keep = !input.judgeOnly;
	if (keep) {
		const batch = {
			id: importId,
			kind: 'cases',
			filename: input.file.name,
			at: context.at
		} as const;
		await transaction(database, scope, (tx) => openBatch(tx, scope, batch));
	}
	try {
		for (let start = 0; start < rows.length; start += CHUNK) {
			const chunk = rows.slice(start, start + CHUNK);
			const read = await understandChunk(file, chunk, context, summary);
			await transaction(database, scope, async (tx) => {
				const staged = await judgeChunk(tx, scope, file, read, context, findings);
				if (keep) await insertStagedRows(tx, scope, importId, staged);
			});
			report({ phase: 'checking', done: start + chunk.length, total: rows.length });
		}
		inFileOrder(summary);
		await transaction(database, scope, async (tx) => {
			if (keep) await closeBatch(tx, scope, importId, summary, met);
			const staging = { importId, kept: keep, file: input.file.name, summary, met, outside };
			await recordStaging(tx, scope, staging);
		});
	} catch (error) {
		if (keep) await transaction(database, scope, (tx) => discardImport(tx, scope, importId));
		throw error;
	}
	return { importId, summary, added, changes: changes.toSorted(byGravity) };
}

/** Reads some rows for their judging, and counts those that were refused before it. */
async function understandChunk(
	file: CaseFile,
	rows: readonly SurveyedRow[],
	context: StageContext,
	summary: ImportSummary
): Promise<UnderstoodRow[]> {
	const pace = createPacer();
	const read: UnderstoodRow[] = [];
	for (const row of rows) {
		const found = understood(file, row, context);
		if (found) read.push(found);
		else refuse(summary, row.refusals);
		await pace();
	}
	return read;
}

/** Judges some rows, counts them in the summary, adds the cases they met, and gives back those to keep. */
async function judgeChunk(
	tx: Transaction,
	scope: Scope,
	file: CaseFile,
	rows: readonly UnderstoodRow[],
	context: StageContext,
	{ summary, met, onChanged }: Findings
): Promise<StagedRow[]> {
	const patches = rows.map(({ patch }) => patch);
	const stored = await findCasesByNumber(tx, scope, patches);
	for (const { id } of stored) met.add(id);
	const byNumber = new Map<string, StoredCase[]>();
	for (const found of stored) {
		const key = keyOf(found.record);
		byNumber.set(key, [...(byNumber.get(key) ?? []), found]);
	}
	const pace = createPacer();
	const judged: JudgedRow[] = [];
	for (const row of rows) {
		await pace();
		const judgement = judgeRow(file, row, byNumber.get(keyOf(row.patch)) ?? [], context);
		if (judgement.kind === 'refused') {
			refuse(summary, judgement.refusals);
			continue;
		}
		if (judgement.kind === 'unchanged') {
			summary.unchanged += 1;
			continue;
		}
		judged.push({ row, judgement });
	}
	return refuseFrozen(tx, file, judged, context, { summary, met, onChanged });
}

type JudgedRow = {
	row: UnderstoodRow;
	judgement: Extract<Judgement, { kind: 'new' | 'changed' }>;
};

/** Counts the rows that can be kept, and refuses those that a frozen month would change by. */
async function refuseFrozen(
	tx: Transaction,
	file: CaseFile,
	judged: readonly JudgedRow[],
	context: StageContext,
	{ summary, onChanged }: Findings
): Promise<StagedRow[]> {
	if (judged.length === 0) return [];
	const monthOf = await frozenMonths(tx, judged, context);
	const staged: StagedRow[] = [];
	for (const { row, judgement } of judged) {
		const month = monthOf.get(judgement.change.id);
		if (month !== undefined) {
			const finding = frozenFinding(judgement.change.record, judgement.before, month);
			refuse(summary, [refusalAt(file, row, finding)]);
			continue;
		}
		summary[judgement.kind] += 1;
		warn(summary, judgement.warnings);
		const { before, change } = judgement;
		const gravity = before ? gravityOf(before, change.record) : GRAVITY.other;
		staged.push({ line: row.line, gravity, ...change });
		if (before) onChanged?.(row.line, { ...change, before });
	}
	return staged;
}

/** The frozen month that a case would change, by the case's id. */
async function frozenMonths(
	tx: Transaction,
	judged: readonly JudgedRow[],
	{ agreements, now }: StageContext
): Promise<Map<string, Month>> {
	if (!(await anyFrozen(tx))) return new Map();
	const counting = { agreements, today: now.slice(0, 10) };
	const prepared = judged.map(({ judgement }) => prepareCase(judgement.change, counting));
	const clashes = await frozenClashes(tx, relationOf(prepared));
	return new Map(clashes.map(({ id, month }) => [id, month]));
}

function keyOf({ committee, number }: { committee: string; number: string }): string {
	return `${committee}\n${numberKeyOf(number)}`;
}
