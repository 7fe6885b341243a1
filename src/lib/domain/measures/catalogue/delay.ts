import { DIMENSIONS } from '../../facts/dimension';
import { delay } from '../../facts/families/delay';
import { casesDelayed, delayCells } from '../delay-cells';
import { BY_OWNER, BY_REASON } from '../groupings';
import { grouped } from '../measure';

const GROUPINGS = [
	{ ...BY_REASON, disclosure: 'reason' },
	{ ...BY_OWNER, disclosure: 'owner' }
] as const;

export const delayReasonCases = grouped({
	code: 'delay-reason-cases',
	title: 'Orsak till ej hemgång, antal personer',
	definition:
		'Personer som väntat minst ett dygn efter utskrivningsklar, efter främsta orsaken till att de inte kunnat gå hem.',
	unit: 'antal',
	direction: 'lower',
	section: 'orsaker',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [delay],
	groupings: GROUPINGS,
	base: casesDelayed,
	evaluate(facts, context, grouping) {
		return delayCells(facts.total, 'reasonCases', context.lists, grouping);
	}
});

export const delayReasons = grouped({
	code: 'delay-reasons',
	title: 'Orsak till ej hemgång, dygn',
	definition:
		'Dygn från utskrivningsklar till utskrivning efter främsta orsaken till att personen inte kunnat gå hem.',
	unit: 'dygn',
	direction: 'lower',
	section: 'orsaker',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [delay],
	groupings: GROUPINGS,
	base: casesDelayed,
	evaluate(facts, context, grouping) {
		return delayCells(facts.total, 'reasonDays', context.lists, grouping);
	}
});
