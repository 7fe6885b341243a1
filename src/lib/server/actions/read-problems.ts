import type { ActionInput } from '../../domain/action/action-schema';
import type { FieldProblem } from '../../domain/form/field-problem';
import { MEASURES } from '../../domain/measures/catalogue';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import type { Scope } from '../scope';

/** What of an action is about something that does not exist, or is not the writer's. */
export async function loadActionProblems(
	tx: Transaction,
	scope: Scope,
	{ measure, selection }: Pick<ActionInput, 'measure' | 'selection'>
): Promise<FieldProblem[]> {
	const problems: FieldProblem[] = [];
	if (measure !== null && !MEASURES.some(({ code }) => code === measure)) {
		problems.push({ field: 'measure', message: 'Måttet finns inte. Välj ett i listan.' });
	}
	const lists = await loadLists(tx, scope);
	const { ward, healthCentre, committee } = selection;
	if (ward !== undefined && !lists.ward.some(({ code }) => code === ward)) {
		problems.push({ field: 'ward', message: 'Avdelningen finns inte. Välj en i listan.' });
	}
	if (healthCentre !== undefined && !lists.healthCentre.some(({ code }) => code === healthCentre)) {
		problems.push({
			field: 'healthCentre',
			message: 'Hälsocentralen finns inte. Välj en i listan.'
		});
	}
	if (committee !== undefined && !scope.committees.includes(committee)) {
		problems.push({ field: 'committee', message: 'Du är inte med i nämnden.' });
	}
	return problems;
}
