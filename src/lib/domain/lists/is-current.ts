import type { LocalDate } from '../calendar/moment';
import type { ListItem } from './lists';

/** Whether a value of a list can be chosen on a day. */
export function isCurrent(item: Pick<ListItem, 'validFrom' | 'validTo'>, day: LocalDate): boolean {
	return (item.validFrom ?? day) <= day && day <= (item.validTo ?? day);
}
