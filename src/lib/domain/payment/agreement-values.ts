import type { Agreement } from './agreement';
import type { AgreementInput } from './agreement-schema';
import type { FieldTexts } from '../form/meanwhile';
import { typedNumber } from '../format/typed-number';

/** An agreement as its form shows it. */
export function agreementValues(agreement: Agreement): FieldTexts<keyof AgreementInput> {
	return {
		careForm: agreement.careForm ?? '',
		validFrom: agreement.validFrom,
		validTo: agreement.validTo ?? '',
		model: agreement.model,
		freeDays: typedNumber(agreement.freeDays),
		...(agreement.noonRule ? { noonRule: 'on' } : {}),
		...(agreement.sameDayInAverage ? { sameDayInAverage: 'on' } : {}),
		kronorPerDay: typedNumber(agreement.kronorPerDay),
		longStayOverDays: typedNumber(agreement.longStay?.overDays),
		longStayFreeDays: typedNumber(agreement.longStay?.freeDays)
	};
}
