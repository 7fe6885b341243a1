import type { CASE_FIELDS } from './fields';

type Fields = typeof CASE_FIELDS;
type Holding<How extends string> = {
	[Name in keyof Fields]: Fields[Name] extends { holds: How } ? Name : never;
}[keyof Fields];

/** Fields of the form that hold one text. */
export type TextField = Holding<'text'>;
/** Fields where any number of list codes are ticked. */
export type ChoiceField = Holding<'choices'>;
/** Things that happen any number of times, each with the texts of one row. */
export type RowGroup = Holding<'rows'>;
/** What stands beside the form. */
export type BesideField = Holding<'beside'>;
/** What is ticked or not. */
export type BoxField = Holding<'box'>;
/** A part of the form, whatever it holds. */
export type FormPart = TextField | ChoiceField | RowGroup | BoxField;
export type RowField<Group extends RowGroup> = keyof Fields[Group]['texts'] & string;

type ColumnOf<Field> = Field extends { column: infer Column }
	? Column
	: Field extends { columns: readonly (infer Column)[] }
		? Column
		: Field extends { texts: infer Texts }
			? ColumnOf<Texts[keyof Texts]>
			: never;
/** The columns of the file of cases. */
export type CaseColumn = { [Name in keyof Fields]: ColumnOf<Fields[Name]> }[keyof Fields];

type GridName<Name, Field> = Field extends { grid: string }
	? Name
	: Field extends { texts: infer Texts }
		? {
				[Text in keyof Texts & string]: Texts[Text] extends { grid: string }
					? `${Name & string}.${Text}`
					: never;
			}[keyof Texts & string]
		: never;
/** What can be edited in place in the list of cases: a field, or a text of its rows. */
export type GridField = { [Name in keyof Fields]: GridName<Name, Fields[Name]> }[keyof Fields];

interface IsDate {
	kind: 'moment' | 'date';
}
type DateName<Name, Field> = Field extends IsDate
	? Name
	: Field extends { texts: infer Texts }
		? {
				[Text in keyof Texts & string]: Texts[Text] extends IsDate
					? `${Name & string}.${Text}`
					: never;
			}[keyof Texts & string]
		: never;
/** What holds a date: a field, or a text of its rows. */
export type DateField = { [Name in keyof Fields]: DateName<Name, Fields[Name]> }[keyof Fields];

/** What of a case is a value of a list, or several. */
export type ListedKey = {
	[Name in keyof Fields]: Fields[Name] extends { list: string; at: infer At extends string }
		? At
		: never;
}[keyof Fields];
