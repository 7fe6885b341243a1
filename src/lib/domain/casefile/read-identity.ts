import { NUMBER_MAX } from '../case/case';
import { birthYearsFor } from '../case-form/typed-year';
import { tidyNumber } from '../case/number-key';
import { conjunction } from '../format/conjunction';
import type { CasePatch } from './case-patch';
import type { FileCommittee, RowCells, RowContext } from './row-cells';
import { rowProblem, type RowProblem } from './row-problem';
import { valueKey } from './value-key';
import { UNSEEN } from '../text/unseen';

/** Number, kommun and committee: which case the row is about. Undefined where refused. */
export function readIdentity(
	cells: RowCells,
	context: RowContext
): Partial<Pick<CasePatch, 'number' | 'kommun' | 'committee'>> {
	return {
		number: readNumber(cells),
		kommun: readKommun(cells, context),
		committee: readCommittee(cells, context)
	};
}

function readNumber(cells: RowCells): string | undefined {
	const number = tidyNumber(cells.text('number') ?? '');
	if (number === '') return cells.refuse('number', 'required', 'Ärendenummer saknas. Ange det.');
	if (number.length <= NUMBER_MAX && !UNSEEN.test(number)) return number;
	const reason = `Ärendenumret ska vara högst ${NUMBER_MAX} tecken på en rad.`;
	return cells.refuse('number', 'wrong-number', reason);
}

function readKommun(cells: RowCells, { kommun, kommunName }: RowContext): string | undefined {
	const key = valueKey(cells.text('kommun') ?? '');
	const own = [kommun, kommunName ?? kommun].map(valueKey);
	if (key === '' || own.includes(key)) return kommun;
	const reason = 'Raden gäller en annan kommun än den du importerar för. Ta bort raden.';
	return cells.refuse('kommun', 'outside-kommun', reason);
}

/** Refuses a row whose number several cases have, as numbers are compared. */
export function ambiguousNumber(standing: readonly string[]): RowProblem {
	const names = conjunction(standing.map((number) => `”${number}”`));
	const reason = `${names} är skilda ärenden med nummer som ser likadana ut. Ge ett av dem ett annat nummer först.`;
	return rowProblem('number', standing[0] ?? '', 'wrong-number', reason);
}

/** Refuses a row about a case that was registered by mistake: a file never takes that back. */
export function annulledCase(number: string): RowProblem {
	const reason = `Ärende ${number} är makulerat. Ta tillbaka makuleringen i ärendet, eller ta bort raden.`;
	return rowProblem('number', number, 'annulled', reason);
}

/** Refuses a row without a committee whose number stands in several of the importer's. */
export function ambiguousCommittee(standing: readonly FileCommittee[]): RowProblem {
	const names = conjunction(standing.map(({ abbreviation }) => abbreviation));
	const reason = `Nämnd saknas, och ärendenumret finns hos både ${names}. Ange vilken av dem.`;
	return rowProblem('committee', '', 'ambiguous-committee', reason);
}

/**
 * The committee named, or for an empty cell the one that the person's age belongs to: the
 * oldest age limit not above it (domain.md §2: ÄN 65+, IFN 18–64). An unknown age goes to the
 * first committee. Either way it is noted, for somebody to look at, and gives way to
 * the committee where the number already stands.
 */
function readCommittee(cells: RowCells, context: RowContext): string | undefined {
	const { committees } = context;
	const text = cells.text('committee') ?? '';
	if (text === '') return assumedCommittee(cells, context);
	const key = valueKey(text);
	const found = committees.find(({ code, abbreviation, name }) =>
		[code, abbreviation, name].some((known) => valueKey(known) === key)
	);
	if (found) return found.code;
	const reason = 'Nämnden är inte en av dina nämnder. Rätta den eller ta bort raden.';
	return cells.refuse('committee', 'outside-committee', reason);
}

function assumedCommittee(
	cells: RowCells,
	{ committees, now }: Pick<RowContext, 'committees' | 'now'>
): string | undefined {
	const [first, ...others] = committees;
	if (!first) return cells.refuse('committee', 'outside-committee', 'Du har ingen nämnd.');
	if (others.length === 0) return first.code;
	const [year = NaN] = [cells.text('discharged'), cells.text('admitted')].flatMap((text) =>
		(text?.match(/\d{4}/) ?? []).map(Number)
	);
	const [born = NaN, ...centuries] = birthYearsFor(cells.text('birthYear') ?? '', now);
	const age = centuries.length > 0 ? NaN : year - born;
	const fitting = committees.filter(({ fromAge }) => fromAge <= age);
	const chosen = fitting.reduce<FileCommittee>(
		(oldest, committee) => (committee.fromAge > oldest.fromAge ? committee : oldest),
		fitting[0] ?? first
	);
	cells.note(
		'committee',
		'assumed-committee',
		`Nämnd saknas. Ärendet läggs hos ${chosen.abbreviation}.`
	);
	return chosen.code;
}
