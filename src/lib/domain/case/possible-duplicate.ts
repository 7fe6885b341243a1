import { addDays, dateOf, daysBetween, type LocalDate } from '../calendar/moment';
import type { Case, Sex } from './case';
import { timelineOf } from './timeline';

/** How many days apart two admissions may be and still be the same stay. */
const DUPLICATE_DAYS = 2;

/** What two registrations of the same stay have in common. */
export interface DuplicateKey {
	sex: Exclude<Sex, 'uppgift saknas'>;
	birthYear: number;
	/** Ward list code. */
	ward: string;
	admitted: LocalDate;
}

/**
 * What a case is compared by; null for one that is like no other: what is unknown, or kept out
 * because the identity is protected, equals nothing.
 */
export function duplicateKeyOf(
	record: Pick<Case, 'sex' | 'birthYear' | 'ward' | 'protectedIdentity' | 'events'>
): DuplicateKey | null {
	const { sex, birthYear, ward, protectedIdentity } = record;
	const { admitted } = timelineOf(record);
	if (protectedIdentity || sex === 'uppgift saknas') return null;
	if (birthYear === null || ward === null || admitted === null) return null;
	return { sex, birthYear, ward, admitted: dateOf(admitted) };
}

/** Whether two cases may be the same person's same stay. */
export function arePossibleDuplicates(
	one: DuplicateKey | null,
	other: DuplicateKey | null
): boolean {
	if (one === null || other === null) return false;
	return (
		one.sex === other.sex &&
		one.birthYear === other.birthYear &&
		one.ward === other.ward &&
		Math.abs(daysBetween(one.admitted, other.admitted)) <= DUPLICATE_DAYS
	);
}

/** The days between which the admission of a possible duplicate lies, both included. */
export function admissionWindow({ admitted }: DuplicateKey): { from: LocalDate; to: LocalDate } {
	return { from: addDays(admitted, -DUPLICATE_DAYS), to: addDays(admitted, DUPLICATE_DAYS) };
}
