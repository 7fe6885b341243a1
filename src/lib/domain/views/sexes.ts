import { SEXES, type Sex } from '../case/case';
import type { FactTable } from '../measures/fact-table';

export const SEX_LABELS: Readonly<Record<Sex, string>> = {
	kvinna: 'Kvinnor',
	man: 'Män',
	'uppgift saknas': 'Uppgift saknas'
};

/** The sexes to show: women and men always, *uppgift saknas* only where there is such a case. */
export function sexesIn(bySex: FactTable | undefined): Sex[] {
	if (bySex === undefined) return [];
	return SEXES.filter((sex) => sex !== 'uppgift saknas' || (bySex.groups.get(sex)?.size ?? 0) > 0);
}
