import {
	PAYMENT_EXCEPTION_LABELS,
	SHORT_STAY_LABELS,
	SIP_OUTCOME_LABELS
} from '../../domain/case/labels';
import { labelOptions, type Option } from '../controls/option';

export const SIP_OUTCOME_OPTIONS = labelOptions(SIP_OUTCOME_LABELS);
export const SHORT_STAY_OPTIONS = labelOptions(SHORT_STAY_LABELS);
export const PAYMENT_EXCEPTION_OPTIONS = labelOptions(PAYMENT_EXCEPTION_LABELS);
export const ANSWER_OPTIONS: Option[] = [
	{ value: 'canReceive', label: 'Kan ta emot' },
	{ value: 'cannotReceive', label: 'Kan inte ta emot' }
];
