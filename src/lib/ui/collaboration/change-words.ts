import type { Trend } from '../../domain/collaboration/trends';
import { differenceBetween } from '../measure/difference';

/** How the period compares with the same a year before, in a sentence. */
export function changeWords({ code, now, before }: Trend, yearBefore: string): string {
	if (now.value === null || before.value === null) {
		return `Kan inte jämföras med ${yearBefore}.`;
	}
	if (now.some ?? before.some) return `Inte samma kommuner visas som ${yearBefore}.`;
	const difference = differenceBetween(now.value, before.value, { ...now, code });
	return difference === null ? `Som ${yearBefore}.` : `${difference} än ${yearBefore}.`;
}
