import { compareMoments, daysBetween, timeOf } from '../calendar/moment';
import { yearOf } from '../calendar/month';
import { PLAN_DECEASED, type CaseEvent } from '../case/case';
import { isRegisteredLate } from '../case/registered-late';
import { ADULT_AGE, LONG_STAY_DAYS } from '../case/rules/unusual';
import type { CaseView } from '../facts/fact-family';
import type { Check, OpenCheck } from './check';

const hasSips = ({ record }: CaseView) => record.sips.length > 0;

/** What is not filled in. The deceased are never ready, and a protected identity has no year. */
const MISSING: readonly Check[] = [
	{
		code: 'kon',
		kind: 'missing',
		title: 'Kön saknas',
		definition: 'Utskrivna ärenden där kön är ”uppgift saknas”.',
		fields: ['sex'],
		isFlawed: ({ record }) => record.sex === 'uppgift saknas'
	},
	{
		code: 'fodelsear',
		kind: 'missing',
		title: 'Födelseår saknas',
		definition: 'Utskrivna ärenden utan födelseår. Ärenden med skyddad identitet räknas inte.',
		fields: ['birthYear'],
		concerns: ({ record }) => !record.protectedIdentity,
		isFlawed: ({ record }) => record.birthYear === null
	},
	{
		code: 'halsocentral',
		kind: 'missing',
		title: 'Hälsocentral saknas',
		definition: 'Utskrivna ärenden utan listad hälsocentral.',
		fields: ['healthCentre'],
		isFlawed: ({ record }) => record.healthCentre === null
	},
	{
		code: 'planering',
		kind: 'missing',
		title: 'Planering saknas',
		definition: 'Utskrivna ärenden utan planering efter sjukhusvistelse.',
		fields: ['plan'],
		isFlawed: ({ record }) => record.plan === null
	},
	{
		code: 'inskrivningsmeddelande',
		kind: 'missing',
		title: 'Inskrivningsmeddelande saknas',
		definition: 'Utskrivna ärenden utan tid för inskrivningsmeddelande.',
		fields: ['admitted', 'admissionNotice'],
		isFlawed: ({ timeline }) => timeline.admissionNotice === null
	},
	{
		code: 'utskrivningsklar',
		kind: 'missing',
		title: 'Utskrivningsklar saknas',
		definition:
			'Utskrivna ärenden som aldrig meddelats utskrivningsklara. Avlidna på sjukhuset räknas inte.',
		fields: ['readyPeriods.ready', 'discharged'],
		concerns: ({ record }) => record.plan !== PLAN_DECEASED,
		isFlawed: ({ timeline }) => timeline.firstReady === null
	},
	{
		code: 'klockslag',
		kind: 'missing',
		title: 'Klockslag för utskrivningsklar saknas',
		definition:
			'Ärenden med utskrivningsklar utan klockslag. Betalningsansvaret räknas då som före kl. 12.',
		fields: ['readyPeriods.ready'],
		concerns: ({ timeline }) => timeline.readyPeriods.length > 0,
		isFlawed: ({ timeline }) => timeline.readyPeriods.some(({ from }) => timeOf(from) === null)
	},
	{
		code: 'sip-kallelse',
		kind: 'missing',
		title: 'SIP utan kallelse',
		definition: 'Ärenden med SIP där det inte står när den kallades.',
		fields: ['sips.called', 'sips.on', 'sips.outcome'],
		concerns: hasSips,
		isFlawed: ({ record }) => record.sips.some(({ called }) => called === null)
	},
	{
		code: 'sip-utfall',
		kind: 'missing',
		title: 'SIP utan utfall',
		definition: 'Ärenden med SIP där det inte står om den genomfördes, avböjdes eller ställdes in.',
		fields: ['sips.called', 'sips.on', 'sips.outcome'],
		concerns: hasSips,
		isFlawed: ({ record }) => record.sips.some(({ outcome }) => outcome === null)
	},
	{
		code: 'orsak',
		kind: 'missing',
		title: 'Orsak till ej hemgång saknas',
		definition:
			'Ärenden med minst ett dygn från utskrivningsklar till utskriven, utan orsak till ej hemgång.',
		fields: ['delayReason'],
		concerns: ({ days }) => days !== null && days >= 1,
		isFlawed: ({ record }) => record.delayReasons.length === 0
	}
];

/** An estimate is not something that happens, and of an imported event nobody knows. */
const isTyped = ({ type, imported }: CaseEvent) => type !== 'plannedDischarge' && !imported;

/** What was typed long after it happened. It cannot be mended, only seen. */
const LATE: readonly Check[] = [
	{
		code: 'sent',
		kind: 'late',
		title: 'Sent registrerade',
		definition:
			'Ärenden där någon händelse skrevs in eller rättades mer än 24 timmar efter att den hände. Händelser från importerade filer räknas inte.',
		fields: [],
		concerns: ({ record }) => record.events.some(isTyped),
		isFlawed: ({ record }) =>
			record.events.some((event) => isTyped(event) && isRegisteredLate(event))
	}
];

/** So long a wait is more often a slip of the finger than a wait. */
const LONG_WAIT_DAYS = 30;

/** What is hardly so, and is to be looked at. It may be right all the same. */
const ODD: readonly Check[] = [
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

/** Open cases that have stood open too long: most often the discharge was never registered. */
const OPEN: readonly OpenCheck[] = [
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

/** Every check of discharged cases, in the order of the page. The one place that lists them. */
export const CHECKS: readonly Check[] = [...MISSING, ...LATE, ...ODD];

/** Every check of open cases. */
export const OPEN_CHECKS: readonly OpenCheck[] = OPEN;

/** The check with a code, of either sort. */
export function checkByCode(code: string): Check | OpenCheck | undefined {
	return [...CHECKS, ...OPEN_CHECKS].find((check) => check.code === code);
}

/** Whether a check is of open cases. */
export function isOpenCheck(check: Check | OpenCheck): check is OpenCheck {
	return 'since' in check;
}
