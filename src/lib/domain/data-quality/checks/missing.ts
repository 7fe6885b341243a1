import { PLAN_DECEASED } from '../../case/case';
import { timeOf } from '../../calendar/moment';
import type { CaseView } from '../../facts/fact-family';
import type { Check } from '../check';

const hasSips = ({ record }: CaseView) => record.sips.length > 0;

/** What is not filled in. The deceased are never ready, and a protected identity has no year. */
export const MISSING: readonly Check[] = [
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
