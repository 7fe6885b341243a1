import { NUMBER_MAX } from '../case/case-limits';
import type { CasePatch } from './case-patch';
import type { RowContext } from './read-row';
import type { RowCells } from './row-cells';
import { valueKey } from './value-key';

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
	const number = cells.text('number') ?? '';
	if (number === '') return cells.refuse('number', 'required', 'Ärendenummer saknas. Ange det.');
	if (number.length <= NUMBER_MAX && !/[\p{Cc}\p{Cs}]/u.test(number)) return number;
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

function readCommittee(cells: RowCells, { committees }: RowContext): string | undefined {
	const text = cells.text('committee') ?? '';
	const [only, ...others] = committees;
	if (text === '') {
		if (only && others.length === 0) return only.code;
		return cells.refuse(
			'committee',
			'required',
			'Nämnd saknas. Ange vilken nämnd ärendet hör till.'
		);
	}
	const key = valueKey(text);
	const found = committees.find(({ code, abbreviation, name }) =>
		[code, abbreviation, name].some((known) => valueKey(known) === key)
	);
	if (found) return found.code;
	const reason = 'Nämnden är inte en av dina nämnder. Rätta den eller ta bort raden.';
	return cells.refuse('committee', 'outside-committee', reason);
}
