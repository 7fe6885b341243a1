import { CARE_PATH } from '../address/paths';
import { strayWords } from '../address/strays';
import type { LocalDate } from '../calendar/moment';
import { monthOf, type Month } from '../calendar/month';
import { printable } from '../format/printable';
import { readTypedMonth } from '../period/read-period';

/** Registervård as its address says it; what is not asked for is the latest month that has ended, of all committees. */
export interface CareAddress {
	month?: Month | undefined;
	committee?: string | undefined;
}

/**
 * Reads the address; the month may be typed as people write it. What cannot be shown is told of
 * in `unread`.
 */
export function readCareAddress(
	parameters: URLSearchParams,
	today: LocalDate,
	unread: string[] = []
): CareAddress {
	unread.push(...strayWords(parameters, ['manad', 'namnd']));
	const typed = parameters.get('manad') ?? '';
	const committee = parameters.get('namnd') ?? '';
	const read = typed === '' ? null : readTypedMonth(typed, today);
	if (read?.problem) unread.push(`Månaden ”${printable(typed)}”: ${read.problem}`);
	const month = read?.value ?? null;
	if (month !== null && month > monthOf(today)) unread.push('Månaden har inte börjat.');
	return {
		...(month !== null && { month }),
		...(committee !== '' && { committee })
	};
}

/** The address of Registervård. */
export function careHref({ month, committee }: CareAddress = {}): string {
	const parameters = new URLSearchParams({
		...(month && { manad: month }),
		...(committee && { namnd: committee })
	});
	return parameters.size === 0 ? CARE_PATH : `${CARE_PATH}?${parameters.toString()}`;
}
