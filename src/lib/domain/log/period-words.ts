import { isMonth } from '../calendar/month';
import { publishedPeriodLabel, thirdOf } from '../disclosure/published-period';

/** What was published, in words; as it stands where it is no period, which someone then has written. */
export function periodWords(text: string): string {
	const [first = ''] = text.split('/');
	const isPeriod =
		/^\d{4}$/.test(text) || (isMonth(first) && [first, thirdOf(first)].includes(text));
	return isPeriod ? publishedPeriodLabel(text) : text;
}
