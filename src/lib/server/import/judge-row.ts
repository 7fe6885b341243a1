import { randomUUID } from 'node:crypto';
import type { Case } from '../../domain/case/case';
import { findingsOf, type Finding } from '../../domain/case/rules';
import { applyPatch } from '../../domain/casefile/apply-patch';
import { ambiguousNumber, annulledCase } from '../../domain/casefile/read-identity';
import { shapeProblems } from '../../domain/case-form/shape-problems';
import { problemOfFinding } from '../../domain/casefile/finding-problem';
import { obstaclesTo } from '../../domain/casefile/obstacles';
import type { StoredCase } from '../cases/read-case';
import type { CaseChange } from '../facts/prepare-case';
import { cellsByColumn, headerInFile, type CaseFile } from './case-file';
import type { StageContext } from './read-stage-context';
import type { ImportWarning, Refusal } from './summary';
import { refusalOf, type UnderstoodRow } from './understand-row';

/** What becomes of a row. */
export type Judgement =
	| { kind: 'unchanged' }
	| { kind: 'refused'; refusals: Refusal[] }
	| { kind: 'new' | 'changed'; change: CaseChange; before: Case | null; warnings: ImportWarning[] };

/**
 * Judges a row that was understood against the case that has its number, if there is one. Where
 * several have, nobody can tell which of them is meant.
 */
export function judgeRow(
	file: CaseFile,
	row: UnderstoodRow,
	known: readonly StoredCase[],
	context: Pick<StageContext, 'now' | 'lists' | 'allCommittees'>
): Judgement {
	const { now, lists, allCommittees } = context;
	const [stored = null, ...twins] = known;
	if (twins.length > 0) {
		return {
			kind: 'refused',
			refusals: [
				refusalOf(file, row.line, ambiguousNumber(known.map(({ record }) => record.number)))
			]
		};
	}
	const before = stored?.record ?? null;
	if (before?.annulled) {
		return { kind: 'refused', refusals: [refusalOf(file, row.line, annulledCase(before.number))] };
	}
	const obstacles = obstaclesTo(before, row.patch);
	if (obstacles.length > 0) {
		return {
			kind: 'refused',
			refusals: obstacles.map((problem) => refusalOf(file, row.line, problem))
		};
	}
	const record = applyPatch(before, row.patch);
	if (record === before) return { kind: 'unchanged' };
	const findings = findingsOf(record, { now, lists, committees: allCommittees, before });
	const errors = findings.filter(({ level }) => level === 'error');
	if (errors.length > 0) {
		return { kind: 'refused', refusals: errors.map((finding) => refusalAt(file, row, finding)) };
	}
	const misshapen = shapeRefusals(file, row, record);
	if (misshapen.length > 0) return { kind: 'refused', refusals: misshapen };
	return {
		kind: stored ? 'changed' : 'new',
		change: { id: stored?.id ?? randomUUID(), baseVersion: stored?.version ?? 0, record },
		before,
		warnings: [
			...(stored ? [] : row.notes.map((note) => refusalOf(file, row.line, note))),
			...findings.map((finding) => refusalAt(file, row, finding))
		].map(({ line, column, reason }) => ({ line, column, message: reason }))
	};
}

/**
 * What in the case that a row leads to could not be stored, such as one note too many. Found when the
 * import is written it would stop in the middle, and keep its cases from everybody.
 */
function shapeRefusals(file: CaseFile, { line }: UnderstoodRow, record: Case): Refusal[] {
	return shapeProblems(record).map(({ field, message }) => ({
		line,
		column: field === 'note' ? headerInFile(file, 'note') : '',
		value: '',
		reason: message
	}));
}

/** A finding about a row's case, at the cell it is about. */
export function refusalAt(file: CaseFile, row: UnderstoodRow, finding: Finding): Refusal {
	const { key, column, value, reason } = problemOfFinding(finding, cellsByColumn(file, row));
	const written = key === null ? '' : headerInFile(file, key);
	return { line: row.line, column: written || column, value, reason };
}
