import { DIMENSIONS } from '../../facts/dimension';
import { delay } from '../../facts/families/delay';
import { casesDelayed, delayCells } from '../delay-cells';
import { BY_OWNER, BY_REASON } from '../groupings';
import type { GroupedMeasure } from '../measure';

export const delayReasons: GroupedMeasure = {
	kind: 'grouped',
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
	groupings: [BY_REASON, BY_OWNER],
	base: casesDelayed,
	evaluate(facts, context, grouping) {
		return delayCells(facts.total, 'reasonDays', context.lists, grouping);
	}
};
