import { LONG_STAY_DAYS } from '../../case/rules/unusual';
import type { OpenCheck } from '../check';
import { LONG_WAIT_DAYS } from './odd';

/** Open cases that have stood open too long: most often the discharge was never registered. */
export const OPEN: readonly OpenCheck[] = [
	{
		code: 'vantar-lange',
		title: `Väntar sedan mer än ${LONG_WAIT_DAYS} dygn`,
		definition: `Öppna ärenden som varit utskrivningsklara i mer än ${LONG_WAIT_DAYS} dygn utan att skrivas ut, efter månaden för utskrivningsklar.`,
		fields: ['readyPeriods.ready', 'discharged', 'plan'],
		since: 'ready',
		moreThanDays: LONG_WAIT_DAYS
	},
	{
		code: 'inskriven-lange',
		title: `Inskriven sedan mer än ${LONG_STAY_DAYS} dygn`,
		definition: `Öppna ärenden som varit inskrivna i mer än ${LONG_STAY_DAYS} dygn, efter månaden för inskrivningen.`,
		fields: ['admitted', 'readyPeriods.ready', 'discharged', 'plan'],
		since: 'admitted',
		moreThanDays: LONG_STAY_DAYS
	}
];
