import { codeWord, fieldWord } from '../log/value-words';
import type { ChangedField, ChangedLine } from './meanwhile';

/** Codes that mean a value of a list, by their names. */
export type ValueNames = ReadonlyMap<string, string>;

/** Fields whose texts are codes of lists. */
const LISTED = ['ward', 'healthCentre', 'hospital', 'code'];

/** `kronor-2026` and `value-2026-03` are a field of a year and of a month; `roles:chef` a box of several. */
const PARTED = /^([^-:]+)[-:](.+)$/;

/** A field that was changed, in words. */
export function changedLine(
	{ field, before, after, typed }: ChangedField,
	names: ValueNames
): ChangedLine {
	const ticked = [before, after].includes('on');
	const word = (text: string): string => {
		if (ticked) return text === 'on' ? 'ja' : 'nej';
		return LISTED.includes(field) ? (names.get(text) ?? text) : codeWord(text);
	};
	return {
		label: labelOf(field, names),
		before: word(before),
		after: word(after),
		typed: typed === null ? null : word(typed)
	};
}

function labelOf(field: string, names: ValueNames): string {
	const [, name, part] = PARTED.exec(field) ?? [];
	if (name === undefined || part === undefined) return fieldWord(field);
	return `${fieldWord(name)} ${names.get(part) ?? codeWord(part)}`;
}
