import type { Agreement } from '../../../domain/payment/agreement';
import type { AgreementInput } from '../../../domain/payment/agreement-schema';
import type { FieldValues } from '../form-fields';
import { typedNumber } from '../typed-number';

/** An agreement as its form shows it. */
export function agreementValues(agreement: Agreement): FieldValues<keyof AgreementInput> {
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
