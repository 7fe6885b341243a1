import { numberKeyOf } from '../../domain/case/number-key';
import type { FileCommittee } from '../../domain/casefile/row-cells';
import { restoreCell } from '../../domain/casefile/text-cell';
import { valueKey } from '../../domain/casefile/value-key';
import { maskPersonnummer } from '../../domain/personnummer/personnummer';
import { cellsOf, headerInFile, type CaseFile } from './case-file';
import { createPacer } from '../pacer';
import { otherLines } from './repeated-lines';
import type { SurveyedRow } from './survey-rows';

/**
 * Refuses every row whose case number the file has more than once for the same committee,
 * rows refused for other reasons counted in: nobody can tell which of them is right.
 */
export async function refuseRepeatedNumbers(
	file: CaseFile,
	rows: readonly SurveyedRow[],
	committees: readonly FileCommittee[]
): Promise<void> {
	const numberAt = file.columns.indexOf('number');
	const committeeAt = file.columns.indexOf('committee');
	const codes = new Map(
		committees.flatMap(({ code, abbreviation, name }) =>
			[code, abbreviation, name].map((word) => [valueKey(word), code] as const)
		)
	);
	// A row without a committee is read as the importer's only one.
	const [only, ...others] = committees;
	if (only && others.length === 0) codes.set('', only.code);
	// Of a row that is refused for something else, whose cells have told nothing yet.
	const writtenIn = (row: SurveyedRow) => {
		const cells = cellsOf(row);
		const named = valueKey(cells[committeeAt] ?? '');
		const number = restoreCell((cells[numberAt] ?? '').trim());
		return { number, committee: codes.get(named) ?? named };
	};
	const byNumber = new Map<string, SurveyedRow[]>();
	const pace = createPacer();
	for (const row of rows) {
		await pace();
		const { number, committee } = row.about ?? writtenIn(row);
		const sameNumber = numberKeyOf(number);
		if (sameNumber === '') continue;
		const key = `${committee}\n${sameNumber}`;
		const same = byNumber.get(key);
		if (same) same.push(row);
		else byNumber.set(key, [row]);
	}
	for (const same of byNumber.values()) {
		if (same.length < 2) continue;
		const lines = same.map(({ line }) => line);
		for (const row of same) {
			await pace();
			row.about = null;
			const refusal = {
				line: row.line,
				column: headerInFile(file, 'number'),
				value: maskPersonnummer(cellsOf(row)[numberAt] ?? ''),
				reason: `Ärendenumret finns flera gånger, även på ${otherLines(lines, row.line)}. Behåll en av raderna.`
			};
			row.refusals = [...row.refusals, refusal];
		}
	}
}
