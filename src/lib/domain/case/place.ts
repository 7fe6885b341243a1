import type { Case, EventType } from './case';

/** The events that can say from when the kommun can receive. */
export type AnswerType = Extract<EventType, 'canReceive' | 'cannotReceive'>;

type PlacesIn<Key extends keyof Case> = Key extends 'events'
	? `${EventType}.#` | `${AnswerType}.#.earliest`
	: Case[Key] extends readonly (infer Item)[]
		? Item extends object
			? `${Key}.#.${Exclude<keyof Item & string, 'registered'>}`
			: Key
		: Case[Key] extends object
			? `${Key}.${keyof Case[Key] & string}`
			: Key;

/**
 * Every place of a case where one value stands, read off its type, with `#` where things of a
 * kind are numbered: `sex`, `ready.#`, `sips.#.called`, `careHome.decided`. What stands in each is
 * declared in fields.ts, which does not compile while a place is missing.
 */
export type CasePlace = { [Key in keyof Case]-?: PlacesIn<Key> }[keyof Case];

/** A place with a number for each `#`. */
export type Numbered<Place extends string> = Place extends `${infer Before}#${infer After}`
	? `${Before}${number}${After}`
	: Place;
