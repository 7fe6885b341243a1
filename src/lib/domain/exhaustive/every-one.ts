/**
 * To intersect a parameter's type with: nothing where no member is missing, else a type that nothing
 * fits and that names those that are.
 */
export type Missing<Member> = [Member] extends [never] ? unknown : { missing: Member };

/**
 * An ordered list of every member of a union; a record would do where order says nothing.
 * Does not compile while one is missing: the error names it.
 */
export function everyOne<Member extends string>() {
	return <const Listed extends readonly Member[]>(
		listed: Listed & Missing<Exclude<Member, Listed[number]>>
	): readonly Member[] => listed;
}
