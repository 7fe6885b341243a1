import { daysBetween } from '../../calendar/moment';
import { UNKNOWN_GROUP } from '../dimension';
import type { FactFamily } from '../fact-family';

/** A SIP called at most this many days after the first ready date is called in time. */
const CALL_WITHIN_DAYS = 3;

/**
 * SIPs by the case's month of discharge. Held SIPs: `sipHeld`, `sipTiming/före|efter`,
 * `sipHealthCentre/<code>`. Cases: `sipCases` (at least one held), `sipTimingCases/…` and
 * `sipHealthCentreCases/…` (the persons behind those), `sipCalled` (a call date and a ready
 * date) and `sipCalledInTime`. The first call counts, whatever came of it.
 */
export const sips: FactFamily = {
	name: 'sips',
	contribute({ record, timeline, month }, add) {
		const { discharged, firstReady } = timeline;
		if (month === null || discharged === null) return;
		const held = record.sips.filter((sip) => sip.outcome === 'held');
		const before = held.filter(
			(sip) => sip.on !== null && daysBetween(sip.on, discharged) >= 0
		).length;
		const timings = [
			['före', before],
			['efter', held.length - before]
		] as const;
		for (const [timing, count] of timings) {
			add(month, `sipTiming/${timing}`, count);
			if (count > 0) add(month, `sipTimingCases/${timing}`);
		}
		if (held.length > 0) {
			const healthCentre = record.healthCentre ?? UNKNOWN_GROUP;
			add(month, 'sipHeld', held.length);
			add(month, 'sipCases');
			add(month, `sipHealthCentre/${healthCentre}`, held.length);
			add(month, `sipHealthCentreCases/${healthCentre}`);
		}
		const called = record.sips
			.flatMap((sip) => (sip.called === null ? [] : [sip.called]))
			.sort()[0];
		if (called === undefined || firstReady === null) return;
		add(month, 'sipCalled');
		if (daysBetween(firstReady, called) <= CALL_WITHIN_DAYS) add(month, 'sipCalledInTime');
	}
};
