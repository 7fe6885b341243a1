import { publishedPeriodLabel, type PublishedPeriod } from '../disclosure/published-period';
import { ALL_KOMMUNER } from './address';

/** What a sheet is called: whose figures, and when. */
export function sheetTitle(
	shown: string,
	kommuner: readonly { code: string; name: string }[],
	period: PublishedPeriod
): string {
	const place =
		shown === ALL_KOMMUNER
			? 'Alla kommuner tillsammans'
			: (kommuner.find(({ code }) => code === shown)?.name ?? '');
	return `${place} ${publishedPeriodLabel(period)}`;
}
