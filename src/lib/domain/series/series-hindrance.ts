import { formatCount } from '../format/number';

/** Why an external series can only be ended: what hangs on it; null when nothing does. */
export function seriesHindrance({
	values,
	targets
}: {
	values: number;
	targets: number;
}): string | null {
	if (values === 0 && targets === 0) return null;
	const what =
		values > 0
			? formatCount(values, 'månadsvärde', 'månadsvärden')
			: formatCount(targets, 'målvärde', 'målvärden');
	return `Serien har ${what}. Den kan avslutas men inte tas bort.`;
}
