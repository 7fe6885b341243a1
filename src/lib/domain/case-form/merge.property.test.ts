import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase } from '../../../../tests/support/any-case';
import { mergeForms, sameValue } from './merge';
import { formOf, ROW_GROUPS, type CaseFormValues } from './values';

const anyForm = anyCase.map(formOf);
/** Three forms that have much in common: what both started from, and what each made of it. */
const anyMeeting = fc
	.tuple(anyForm, anyForm, anyForm, fc.infiniteStream(fc.nat(3)))
	.map(([loaded, one, other, dice]) => {
		const changed = (by: CaseFormValues): CaseFormValues =>
			Object.fromEntries(
				Object.entries(loaded).map(([field, value]) => [
					field,
					dice.next().value === 0 ? by[field as keyof CaseFormValues] : value
				])
			) as CaseFormValues;
		return { loaded, mine: changed(one), theirs: changed(other) };
	});
const FIELDS = Object.keys(formOf(fc.sample(anyCase, 1)[0] as never)) as (keyof CaseFormValues)[];

describe('merging what two people did', () => {
	it('loses no change of either: it is in the form, or told of to be chosen', () => {
		fc.assert(
			fc.property(anyMeeting, ({ loaded, mine, theirs }) => {
				const { values, taken, conflicts } = mergeForms({ loaded, mine, theirs });
				for (const field of FIELDS) {
					const asked = conflicts.some((conflict) => conflict.field === field);
					if (asked) continue;
					if (sameValue(loaded[field], theirs[field])) {
						expect(sameValue(values[field], mine[field])).toBe(true);
					} else if (sameValue(loaded[field], mine[field])) {
						expect(sameValue(values[field], theirs[field])).toBe(true);
						expect(taken).toContain(field);
					} else {
						expect(isMergedOf(values[field], mine[field], theirs[field])).toBe(true);
					}
				}
			})
		);
	});

	it('keeps every row that either added or wrote in, whichever side is chosen', () => {
		fc.assert(
			fc.property(anyMeeting, ({ loaded, mine, theirs }) => {
				const { values, conflicts } = mergeForms({ loaded, mine, theirs });
				for (const group of ROW_GROUPS) {
					const conflict = conflicts.find(({ field }) => field === group);
					const outcomes = conflict ? [conflict.mine, conflict.theirs] : [values[group]];
					const texts = JSON.stringify(outcomes);
					const before = JSON.stringify(loaded[group]);
					for (const row of [...mine[group], ...theirs[group]]) {
						for (const text of Object.values<string>(row)) {
							if (!before.includes(text)) expect(texts).toContain(text);
						}
					}
				}
			})
		);
	});

	it('gives the same form whoever of the two comes second, but for what is to be chosen', () => {
		fc.assert(
			fc.property(anyMeeting, ({ loaded, mine, theirs }) => {
				const first = mergeForms({ loaded, mine, theirs });
				const second = mergeForms({ loaded, mine: theirs, theirs: mine });
				const asked = ({ conflicts }: typeof first) => conflicts.map(({ field }) => field);
				expect(asked(first)).toEqual(asked(second));
			})
		);
	});

	it('has nothing to say about a form sent again after it was saved', () => {
		fc.assert(
			fc.property(anyForm, anyForm, (loaded, mine) => {
				const merged = mergeForms({ loaded, mine, theirs: mine });
				expect(merged).toEqual({ values: mine, taken: [], conflicts: [] });
			})
		);
	});
});

/** Whether a field holds nothing but what the two made of it. */
function isMergedOf(...values: CaseFormValues[keyof CaseFormValues][]): boolean {
	const [merged, mine, theirs] = values;
	if (!Array.isArray(merged)) return merged === mine || merged === theirs;
	const known = JSON.stringify([mine, theirs]);
	return merged.every((item) =>
		(typeof item === 'string' ? [item] : Object.values<string>(item)).every((text) =>
			known.includes(text)
		)
	);
}
