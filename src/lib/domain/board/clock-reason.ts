import type { Case } from '../case/case';
import { formatDate } from '../format/date';
import type { Agreement } from '../payment/agreement';
import { DEFAULT_AGREEMENT } from '../payment/agreement-for';
import { agreementText } from '../payment/agreement-words';
import { liabilityReason } from '../payment/liability-reason';
import { liablePeriods, type LiabilityContext } from '../payment/liable-periods';

/**
 * Why a waiting case's payment clock stands as it does, one sentence or a few to a line: notice
 * time, noon rule, free days and start, or the exception; and which agreement says so.
 */
export function clockReason(record: Case, context: LiabilityContext): string[] {
	const periods = liablePeriods(record, context);
	const agreement = periods.at(-1)?.agreement;
	return [
		liabilityReason(record, periods, context),
		...(agreement === undefined ? [] : [agreementSentence(agreement)])
	];
}

function agreementSentence(agreement: Agreement): string {
	const text = agreementText(agreement);
	const rule = text.charAt(0).toLowerCase() + text.slice(1);
	if (agreement === DEFAULT_AGREEMENT) return `Lagens grundregel, inget eget avtal: ${rule}.`;
	const to = agreement.validTo === null ? '' : ` till och med ${formatDate(agreement.validTo)}`;
	return `Avtal från ${formatDate(agreement.validFrom)}${to}: ${rule}.`;
}
