import { formatMonthShort } from '../../domain/format/date';
import type { Assurance } from '../../domain/spc/assurance';
import { VARIATION_WORDS } from '../../domain/spc/icon-words';
import type { ChartSignal } from '../../domain/views/chart-signal';

/** The same as the icon's words, where the target stands beside them. */
export const ASSURANCE_SHORT: Readonly<Record<Assurance, string>> = {
	pass: 'nås alltid',
	inconsistent: 'nås ibland',
	fail: 'nås aldrig'
};

/** What the control chart says of a month in a few words; of an earlier one it says which. */
export function variationText(
	{ variation, latest, counted, needed }: Omit<ChartSignal, 'sketch'>,
	month: string
): string {
	if (variation === null) return `${counted} av ${needed} månader`;
	const words = VARIATION_WORDS[variation];
	return latest === null || latest === month ? words : `${words} (${formatMonthShort(latest)})`;
}
