import { sql, type SQL } from 'drizzle-orm';
import type { CountedFigure } from '../../domain/case-list/counted';
import type { Lists } from '../../domain/lists/lists';
import { figureBehind, monthsOf } from '../../domain/measures/facts-behind';
import { codeArray } from '../month-review/read';
import type { Scope } from '../scope';

/** The cases that were counted in a figure; a condition on `cases`. None where there is no such figure. */
export function countedCondition(scope: Scope, figure: CountedFigure, lists: Lists): SQL {
	const behind = figureBehind(figure, lists);
	if (behind === null) return sql`false`;
	return sql`cases.id = any(array(select part.case_id from case_contribution part
		where part.kommun = ${scope.kommun} and part.committee = any(${codeArray(scope.committees)})
			and part.month = any(${codeArray(monthsOf(figure))})
			and exists (select 1 from jsonb_object_keys(part.facts) fact where fact ~ ${behind.pattern})))`;
}
