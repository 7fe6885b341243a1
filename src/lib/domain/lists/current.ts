import type { LocalDate } from '../calendar/moment';
import type { ListItem } from './lists';

/** Whether a list value can be chosen on a day. */
export function isCurrent(
	item: Pick<ListItem, 'validFrom' | 'validTo'>,
	today: LocalDate
): boolean {
	return (item.validFrom ?? today) <= today && today <= (item.validTo ?? today);
}
