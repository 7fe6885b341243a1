import { compareMoments, daysBetween } from '../../calendar/moment';
import { yearOf } from '../../calendar/month';
import { ADULT_AGE, LONG_STAY_DAYS } from '../../case/rules/unusual';
import type { Check } from '../check';

/** So long a wait is more often a slip of the finger than a wait. */
export const LONG_WAIT_DAYS = 30;

/** What is hardly so, and is to be looked at. It may be right all the same. */
export const ODD: readonly Check[] = [
	{
		code: 'lang-vistelse',
		kind: 'odd',
		title: `Vistelse över ${LONG_STAY_DAYS} dygn`,
		definition: `Utskrivna ärenden med mer än ${LONG_STAY_DAYS} dygn från inskriven till utskriven.`,
		fields: ['admitted', 'discharged'],
		isFlawed: ({ timeline: { admitted, discharged } }) =>
			admitted !== null && discharged !== null && daysBetween(admitted, discharged) > LONG_STAY_DAYS
	},
	{
		code: 'manga-dygn',
		kind: 'odd',
		title: `Över ${LONG_WAIT_DAYS} dygn till hemgång`,
		definition: `Utskrivna ärenden med mer än ${LONG_WAIT_DAYS} dygn från utskrivningsklar till utskriven.`,
		fields: ['readyPeriods.ready', 'discharged'],
		isFlawed: ({ days }) => days !== null && days > LONG_WAIT_DAYS
	},
	{
		code: 'meddelande-efter-klar',
		kind: 'odd',
		title: 'Inskrivningsmeddelande efter utskrivningsklar',
		definition: 'Utskrivna ärenden där inskrivningsmeddelandet kom efter utskrivningsklar.',
		fields: ['admissionNotice', 'readyPeriods.ready'],
		isFlawed: ({ timeline: { admissionNotice, firstReady } }) =>
			admissionNotice !== null &&
			firstReady !== null &&
			compareMoments(admissionNotice, firstReady) > 0
	},
	{
		code: 'under-18',
		kind: 'odd',
		title: 'Under 18 år',
		definition: 'Utskrivna ärenden där personen är under 18 år utskrivningsåret.',
		fields: ['birthYear'],
		isFlawed: ({ record: { birthYear }, month }) =>
			birthYear !== null && month !== null && yearOf(month) - birthYear < ADULT_AGE
	}
];
