import { DIMENSIONS } from '../../facts/dimension';
import { factOf } from '../../facts/facts';
import { volume } from '../../facts/families';
import { casesLookedAt, cellsUnder, countCell, shareCell } from '../cells';
import { listGrouping } from '../groupings';
import { grouped, single } from '../measure';

export const cases = single({
	code: 'cases',
	title: 'Antal ärenden',
	shortTitle: 'Antal ärenden',
	definition: 'Antal ärenden där personen skrivits ut från sjukhuset under månaden.',
	unit: 'antal',
	direction: 'neutral',
	section: 'ärenden',
	leads: true,
	decimals: 0,
	aggregation: 'count',
	chart: 'xmr',
	unusually: { high: 'många ärenden', low: 'få ärenden' },
	breakdowns: DIMENSIONS,
	families: [volume],
	disclosure: 'cases',
	evaluate({ total }) {
		const cases = factOf(total, 'cases');
		return countCell(cases, cases);
	}
});

export const plan = grouped({
	code: 'plan',
	title: 'Planering efter sjukhusvistelse',
	definition: 'Utskrivna ärenden efter vart personen planerats efter sjukhusvistelsen.',
	unit: 'antal',
	direction: 'neutral',
	section: 'ärenden',
	decimals: 0,
	aggregation: 'count',
	chart: 'xmr',
	unusually: { high: 'många ärenden', low: 'få ärenden' },
	breakdowns: DIMENSIONS,
	families: [volume],
	groupings: [{ ...listGrouping('plan', 'Planering', 'plan'), disclosure: 'cases/plan' }],
	base: casesLookedAt,
	evaluate({ total }) {
		return cellsUnder(total, 'plan', casesLookedAt(total));
	}
});

export const admissionNotice24h = single({
	code: 'admission-notice-24h',
	title: 'Inskrivningsmeddelande inom 24 timmar',
	shortTitle: 'Inskrivningsmeddelande inom 24 tim',
	definition:
		'Andel av alla ärenden där inskrivningsmeddelandet kom inom 24 timmar från inskrivningen.',
	unit: '%',
	direction: 'higher',
	section: 'ärenden',
	decimals: 1,
	aggregation: 'recomputed',
	chart: 'p',
	unusually: {
		high: 'stor andel inskrivningsmeddelanden i tid',
		low: 'liten andel inskrivningsmeddelanden i tid'
	},
	breakdowns: DIMENSIONS,
	families: [volume],
	disclosure: 'notice',
	evaluate({ total }) {
		return shareCell(factOf(total, 'noticed'), factOf(total, 'cases'));
	}
});
