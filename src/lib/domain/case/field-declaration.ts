import type { Missing } from '../exhaustive/every-one';
import type { ListName } from '../lists/lists';
import type { Case, EventType } from './case';

/** The events that can say from when the kommun can receive. */
export type AnswerType = Extract<EventType, 'canReceive' | 'cannotReceive'>;

type PlacesIn<Key extends keyof Case> = Key extends 'events'
	? `${EventType}.#` | `${AnswerType}.#.earliest`
	: Case[Key] extends readonly (infer Item)[]
		? Item extends object
			? `${Key}.#.${Exclude<keyof Item & string, 'registered' | 'author'>}`
			: Key
		: Case[Key] extends object
			? `${Key}.${keyof Case[Key] & string}`
			: Key;

/**
 * Every place of a case where one value stands, read off its type, with `#` where things of a
 * kind are numbered: `sex`, `ready.#`, `sips.#.called`, `careHome.decided`. What stands in each is
 * declared in fields.ts, which does not compile while a place is missing.
 */
export type CasePlace = { [Key in FieldKey]-?: PlacesIn<Key> }[FieldKey];

/** What of a case a form can hold: that it was registered by mistake is said elsewhere. */
type FieldKey = Exclude<keyof Case, 'annulled'>;

/** A place with a number for each `#`. */
export type Numbered<Place extends string> = Place extends `${infer Before}#${infer After}`
	? `${Before}${number}${After}`
	: Place;

/** How the text of a field is understood. */
export type Meaning =
	/** Anything, on one line or several. */
	| { kind: 'text' }
	/** A birth year. */
	| { kind: 'birthYear' }
	/** A date, with or without a time of day or (`date`) never with one. */
	| { kind: 'moment' | 'date' }
	/** Nothing that is written. */
	| { kind: 'chosen' }
	/** One of a fixed set of codes, and what they are called. */
	| { kind: 'code'; words: Readonly<Record<string, string>> }
	/** A value of one of the lists. */
	| { kind: 'list'; list: ListName };

/** A column of the file of cases (domain.md §8): what code and what the file call it. */
export interface FileColumn {
	key: string;
	header: string;
}

/** A column by what code and what the file call it. */
export function column<const Key extends string, const Header extends string>(
	key: Key,
	header: Header
) {
	return { key, header } as const;
}

/** Where in a case a field stands, and what is said of it besides its label. */
export interface Placed {
	at: CasePlace | readonly CasePlace[];
	/** The column that carries it, whichever of several it is. */
	column?: FileColumn;
	/** The columns that carry the first, the second … of several; further ones are in no file. */
	columns?: readonly FileColumn[];
	/** Its column where the list of cases is edited in place, for what can be. */
	grid?: string;
	/** What the rules' sentences call it, where that is not its header. */
	name?: string;
	/** What they call one of several values in it. */
	each?: string;
	/** Kept out of the case of a protected identity (domain.md §3). */
	keptOut?: true;
}

/** A text of a row of the form. */
export type RowText = Meaning & Placed & { label: string };

/** What a case holds, or only a file says, and how the form holds it. */
export type FieldDeclaration =
	/** One text, or any number of ticked list values. */
	| (Meaning & Placed & { holds: 'text'; label: string })
	| ({ holds: 'choices'; list: ListName; label: string } & Placed)
	/** Rows of texts, for what happens any number of times. */
	| { holds: 'rows'; label: string; texts: Readonly<Record<string, RowText>> }
	| ({ holds: 'box'; label: string } & Placed)
	/** What stands beside the form, and is changed on a page of its own. */
	| (Meaning & Placed & { holds: 'beside'; label: string })
	/** No input of its own: findings are shown at `input`. */
	| { holds: 'nothing'; input: string; at: CasePlace | readonly []; column: FileColumn };

type PlacesOf<Field> = Field extends { at: infer At }
	? At extends readonly (infer Several)[]
		? Several
		: At
	: Field extends { texts: infer Texts }
		? PlacesOf<Texts[keyof Texts]>
		: never;

/** Refuses a table in which a place of a case is missing: the error names it. */
export function everyPlace<const Fields extends Readonly<Record<string, FieldDeclaration>>>(
	fields: Fields & Missing<Exclude<CasePlace, PlacesOf<Fields[keyof Fields]>>>
): Fields {
	return fields;
}
