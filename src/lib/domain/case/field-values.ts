import type { FieldDeclaration, Meaning, Placed, CasePlace } from './field-declaration';
import type { BesideField, FormPart } from './field-types';
import { CASE_FIELDS } from './fields';

/** One value of a case, as the form has it: a field, or one of the texts of its rows. */
export interface CaseValue extends Omit<Placed, 'at'> {
	/** The input or, of rows, what their inputs are called besides their number: `sips.called`. */
	input: string;
	part: FormPart | BesideField;
	/** Its name in a row; empty where it is no text of a row. */
	text: string;
	label: string;
	/** Undefined for a box. */
	meaning?: Meaning;
	places: readonly CasePlace[];
}

/** Every value of the form, in its order. */
export const FIELD_VALUES: readonly CaseValue[] = Object.entries<FieldDeclaration>(
	CASE_FIELDS
).flatMap(([name, field]): CaseValue[] => {
	const part = name as FormPart | BesideField;
	switch (field.holds) {
		case 'nothing':
			return [];
		case 'rows':
			return Object.entries(field.texts).map(([text, declared]) => ({
				...valueOf(declared, { input: `${part}.${text}`, part, text }),
				meaning: declared
			}));
		case 'choices':
			return [
				{
					...valueOf(field, { input: part, part, text: '' }),
					meaning: { kind: 'list', list: field.list }
				}
			];
		case 'box':
			return [valueOf(field, { input: part, part, text: '' })];
		case 'text':
		case 'beside':
			return [{ ...valueOf(field, { input: part, part, text: '' }), meaning: field }];
	}
});

function valueOf(
	declared: Placed & { label: string },
	where: Pick<CaseValue, 'input' | 'part' | 'text'>
): CaseValue {
	const { at, ...said } = declared;
	return { ...said, ...where, places: typeof at === 'string' ? [at] : at };
}

/** Columns of what the form has no input for. */
export const FILE_ONLY = Object.values(CASE_FIELDS).filter((field) => field.holds === 'nothing');

const BY_INPUT = new Map(FIELD_VALUES.map((value) => [value.input, value]));
const BY_PLACE = new Map(
	FIELD_VALUES.flatMap((value) => value.places.map((place) => [place as string, value] as const))
);

/** The value that an input of the form holds, such as `sips.0.called`; undefined for none. */
export function valueOfInput(input: string): CaseValue | undefined {
	return BY_INPUT.get(input.replace(/\.\d+\./, '.'));
}

/** The value that stands at a place of a case, such as `sips.0.called` or `ready.1`. */
export function valueAtPlace(place: string): CaseValue | undefined {
	const [, before = place, , after = ''] = /^(\w+)\.(\d+)(\..+)?$/.exec(place) ?? [];
	return (
		BY_PLACE.get(before === place ? place : `${before}.#${after}`) ?? BY_PLACE.get(`${before}.#`)
	);
}

/**
 * What the rules' sentences call a value: what its column is called, in which the file's headers leave out the
 * hyphen of `SIP-datum`.
 */
export function nameOfValue({ name, column, columns, label }: CaseValue): string {
	const header = (column ?? columns?.[0])?.header;
	return name ?? (header === label.replace('-', ' ') ? label : (header ?? label));
}
