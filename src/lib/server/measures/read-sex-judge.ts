import type { Dimension } from '../../domain/facts/dimension';
import { SEXES } from '../../domain/case/case';
import {
	HIDES_ALL,
	sexJudge,
	type SexDivision,
	type SexJudge
} from '../../domain/disclosure/leaving-sexes';
import { groupsIn, type FactTable } from '../../domain/measures/fact-table';
import type { Transaction } from '../database/transaction';
import { loadThreshold } from '../publication/read-threshold';
import type { Scope } from '../scope';
import { loadFacts, type FactSelection } from './read-facts';

/** The figures that are to be judged: `by` where they are those of a dimension's groups. */
export interface JudgedSelection extends FactSelection {
	ground: Pick<SexDivision['input'], 'context' | 'unreviewed'>;
	/** The facts of the selection by sex, where they have been read. */
	bySex?: FactTable;
}

/**
 * What judges whether figures of one sex may leave the screen (domain.md §5.3): the division by
 * sex of the same selection, also where the sex is what it is filtered by. A ward, an age band or
 * another group is judged with its siblings, which the whole would give away.
 */
export async function loadSexJudge(
	tx: Transaction,
	scope: Scope,
	{ ground, bySex, ...selection }: JudgedSelection
): Promise<SexJudge> {
	const { sex, ...others } = selection.filters;
	const chosen = Object.entries(others).flatMap(([dimension, group]) => (group ? [dimension] : []));
	const divided = selection.by === 'sex' ? undefined : selection.by;
	const [dimension, ...more] = new Set([
		...chosen,
		...(divided ? [divided] : [])
	]) as Set<Dimension>;
	if (more.length > 0) return HIDES_ALL;
	const { context } = ground;
	const input = { context, today: selection.today };
	const threshold = await loadThreshold(tx, scope);
	if (dimension !== undefined) {
		return sexJudge({ tables: await siblings(tx, scope, selection, dimension), input, threshold });
	}
	const own = sex ? undefined : bySex;
	const whole = own ?? (await loadFacts(tx, scope, { ...selection, filters: {}, by: 'sex' }));
	return sexJudge({ tables: [whole], input, threshold });
}

/** Every group of a dimension by sex. */
async function siblings(
	tx: Transaction,
	scope: Scope,
	{ from, to, today }: FactSelection,
	by: Dimension
): Promise<FactTable[]> {
	const bySex: FactTable[] = [];
	for (const sex of SEXES) {
		bySex.push(await loadFacts(tx, scope, { from, to, today, by, filters: { sex } }));
	}
	const groups = new Set(bySex.flatMap((table) => groupsIn(table)));
	const [{ activity } = { activity: new Map() }] = bySex;
	return [...groups].map((group) => ({
		groups: new Map(
			SEXES.map((sex, index) => [sex, bySex[index]?.groups.get(group) ?? new Map()] as const)
		),
		activity,
		partial: true
	}));
}
