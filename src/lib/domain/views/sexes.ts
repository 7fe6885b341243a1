import { SEXES, type Sex } from '../case/case';
import { groupsIn, type FactTable } from '../measures/fact-table';

export const SEX_LABELS: Readonly<Record<Sex, string>> = {
	kvinna: 'Kvinnor',
	man: 'Män',
	'uppgift saknas': 'Uppgift saknas'
};

/**
 * The sexes to show: the one that the cases are filtered by; else women and men always and
 * *uppgift saknas* only where there is such a case.
 */
export function sexesIn(bySex: FactTable | undefined, filtered?: string): Sex[] {
	if (bySex === undefined) return [];
	if (filtered !== undefined) return SEXES.filter((sex) => sex === filtered);
	return SEXES.filter((sex) => sex !== 'uppgift saknas' || groupsIn(bySex).includes(sex));
}
