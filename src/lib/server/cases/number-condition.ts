import { and, eq, gte, lt, or, sql, type SQL } from 'drizzle-orm';
import { numberOrderOf } from '../../domain/case/number-key';
import type { NumberSought } from '../../domain/case/typed-number';
import type { Scope } from '../scope';
import { cases } from '../database/schema';
import { inScope } from './read-case';

/**
 * A part in the middle of a number has no index. It is looked for among the cases admitted last, as
 * many as are looked through at once, so that it takes the same time at any number of cases.
 */
const LATEST = 10_000;

/** Cases whose number is one of those sought, or holds it. */
export function numberCondition(scope: Scope, sought: readonly NumberSought[]): SQL {
	return or(...sought.flatMap((one) => [beginsAs(one), isAmongLatest(scope, one)])) ?? sql`false`;
}

/** Cases whose number begins so, or whose last digits do: found by an index at any number of cases. */
export function beginsAs({ committee, part, serial, year }: NumberSought): SQL | undefined {
	const digits = serial === null ? undefined : serialStarts(serial);
	return and(
		ofCommittee(committee),
		or(
			numberStarts(part),
			// The zeros that were typed must stand there too.
			digits && year === null ? and(digits, holds(part)) : undefined,
			digits && year !== null ? and(numberStarts(year), digits) : undefined
		)
	);
}

/** Cases whose number, or all its last digits, are these. */
export function isExactly({ committee, part, serial, year }: NumberSought): SQL | undefined {
	const whole = eq(cases.numberKey, part);
	const digits = serial === null ? undefined : eq(cases.serial, serial);
	return and(
		ofCommittee(committee),
		or(whole, digits && and(digits, year === null ? holds(part) : numberStarts(year)))
	);
}

/** Cases among the latest whose number holds the part anywhere. */
export function isAmongLatest(scope: Scope, { committee, part }: NumberSought): SQL {
	return sql`${cases.id} = any(array(
		select latest.id from (
			select id, committee, number_key from cases where ${inScope(scope)}
			order by admitted desc, id desc limit ${LATEST}
		) as latest
		where strpos(latest.number_key, ${part}) > 0
			${committee === null ? sql`` : sql`and latest.committee = ${committee}`}
	))`;
}

function ofCommittee(committee: string | null): SQL | undefined {
	return committee === null ? undefined : eq(cases.committee, committee);
}

function holds(part: string): SQL {
	return sql`strpos(${cases.numberKey}, ${part}) > 0`;
}

/**
 * Compared with the operators that the indexes are made of: under row-level security LIKE, which is
 * not marked leakproof, would read every case.
 */
function serialStarts(digits: string): SQL {
	return sql`(${cases.serial} ~>=~ ${digits} and ${cases.serial} ~<~ ${`${digits}${LAST_CHARACTER}`})`;
}

function numberStarts(typed: string): SQL | undefined {
	const start = numberOrderOf(typed);
	return and(gte(cases.numberOrder, start), lt(cases.numberOrder, `${start}${LAST_CHARACTER}`));
}

/** Sorts after every character there is. */
const LAST_CHARACTER = '\u{10FFFF}';
