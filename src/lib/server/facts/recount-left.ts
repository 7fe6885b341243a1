import { z } from 'zod';
import { CARE_FORMS } from '../../domain/case/case';
import type { Recounting } from '../../domain/facts/recounting';

/** The cases under an agreement of a care form and a time; see `agreements/affected.ts`. */
const periodSchema = z.object({
	careForm: z.enum(CARE_FORMS).nullable(),
	validFrom: z.string(),
	validTo: z.string().nullable()
});
export type Period = z.output<typeof periodSchema>;

/** What is left to count anew of a kommun. */
const stretchSchema = z.object({
	kommun: z.string(),
	/** Only the cases under agreements of these periods; null: every case. */
	under: z.array(periodSchema).nullable(),
	/** The case that was counted last, by admission; null before the first. */
	after: z.object({ admitted: z.string(), id: z.uuid() }).nullable(),
	counted: z.int(),
	total: z.int()
});
export type Stretch = z.output<typeof stretchSchema>;

/** As versions before the agreements' kept it: every case of these kommuns, in another order. */
const formerSchema = z
	.object({ kommuns: z.array(z.string()), total: z.int() })
	.transform(({ kommuns, total }) =>
		kommuns.map((kommun): Stretch => ({ kommun, under: null, after: null, counted: 0, total }))
	);

const leftSchema = z.union([z.array(stretchSchema), formerSchema]);

/** What is left to count, of the value that is stored; at most one stretch a kommun, in order. */
export function leftIn(value: unknown): Stretch[] {
	return value === undefined ? [] : leftSchema.parse(value);
}

/** How far a kommun has come; null when nothing of it is left. */
export function recountingOf(left: readonly Stretch[], kommun: string): Recounting | null {
	const stretch = left.find((one) => one.kommun === kommun);
	if (!stretch) return null;
	const { under, counted, total } = stretch;
	return { cause: under === null ? 'upgrade' : 'agreement', counted, total };
}

/**
 * The periods whose cases are to be counted when those under `added` are too. What is left may have
 * been counted by what held before, so the kommun is begun anew. Null: every case is.
 */
export function periodsWith(
	left: readonly Stretch[],
	kommun: string,
	added: readonly Period[]
): Period[] | null {
	const stretch = left.find((one) => one.kommun === kommun);
	if (!stretch) return [...added];
	return stretch.under && [...stretch.under, ...added];
}

/** What is left when a kommun is begun anew, in its place; without cases there is nothing of it. */
export function begunAnew(
	left: readonly Stretch[],
	{ kommun, under, total }: Pick<Stretch, 'kommun' | 'under' | 'total'>
): Stretch[] {
	const begun: Stretch[] = total === 0 ? [] : [{ kommun, under, after: null, counted: 0, total }];
	const at = left.findIndex((one) => one.kommun === kommun);
	return at === -1 ? [...left, ...begun] : left.toSpliced(at, 1, ...begun);
}

/** What is left when a slice of the first stretch has been counted; of `size` cases if there were so many. */
export function afterSlice(
	left: readonly Stretch[],
	slice: readonly NonNullable<Stretch['after']>[],
	size: number
): Stretch[] {
	const [stretch, ...others] = left;
	const last = slice.at(-1);
	if (!stretch || !last || slice.length < size) return others;
	// Cases are registered and removed meanwhile.
	const counted = Math.min(stretch.counted + slice.length, stretch.total);
	return [{ ...stretch, after: last, counted }, ...others];
}
