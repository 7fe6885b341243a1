import { valueKey } from '../casefile/value-key';
import type { FieldProblem } from '../form/field-problem';
import type { KommunInput } from './kommun-schema';

/**
 * Why a kommun cannot be added to a region: kommunkoder begin with the code of the län that the
 * region is, and each kommun is there once.
 */
export function kommunProblems(
	{ code, name }: KommunInput,
	region: { code: string; name: string; kommuner: readonly KommunInput[] }
): FieldProblem[] {
	const problems: FieldProblem[] = [];
	if (!code.startsWith(region.code)) {
		const message = `Kommunkoder i ${region.name} börjar med ${region.code}.`;
		problems.push({ field: 'code', message });
	}
	for (const there of region.kommuner) {
		if (there.code === code) {
			problems.push({ field: 'code', message: `${there.name} har redan koden ${code}.` });
		}
		if (valueKey(there.name) === valueKey(name)) {
			problems.push({
				field: 'name',
				message: `${there.name} finns redan, med koden ${there.code}.`
			});
		}
	}
	return problems;
}
