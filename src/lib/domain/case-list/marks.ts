import type { Case } from '../case/case';

/** Where a deficiency is, as filters and marks call it. */
export const DEFICIENCY_PLACES = { slutenvard: 'Slutenvård', primarvard: 'Primärvård' } as const;
type Place = keyof typeof DEFICIENCY_PLACES;

/** The filter of any deficiency. */
export const ANY_DEFICIENCY = 'alla';

/** The mark of one deficiency, which is the filter of it too. */
export function deficiencyMark(place: Place, code: string): string {
	return `${place}.${code}`;
}

/** The mark of a delay reason. */
function reasonMark(code: string): string {
	return `orsak.${code}`;
}

/** What the list's filters look for in a case besides its columns: its deficiencies and delay reasons. */
export function marksOf(
	record: Pick<Case, 'deficienciesInpatient' | 'deficienciesPrimary' | 'delayReasons'>
): string[] {
	const of = (place: Place, codes: readonly string[]) =>
		codes.length === 0 ? [] : [place, ...codes.map((code) => deficiencyMark(place, code))];
	return [
		...of('slutenvard', record.deficienciesInpatient),
		...of('primarvard', record.deficienciesPrimary),
		...record.delayReasons.map(reasonMark)
	];
}

/** The marks of which a case must have one, for each filter that is set. */
export function marksWanted({
	deficiency = '',
	reason = ''
}: {
	deficiency?: string | undefined;
	reason?: string | undefined;
}): string[][] {
	const any = Object.keys(DEFICIENCY_PLACES);
	return [
		...(deficiency === '' ? [] : [deficiency === ANY_DEFICIENCY ? any : [deficiency]]),
		...(reason === '' ? [] : [[reasonMark(reason)]])
	];
}
