import fc from 'fast-check';
import { addDays } from '../../src/lib/domain/calendar/moment';
import {
	CARE_FORMS,
	SEXES,
	SHORT_STAY_KINDS,
	SIP_OUTCOMES,
	type Case
} from '../../src/lib/domain/case/case';
import { event, exampleCase } from './example-case';

const registered = '2020-01-02T08:00:00.000Z';
const anyDate = fc.integer({ min: 0, max: 780 }).map((days) => addDays('2018-01-01', days));
const length = fc.nat(40);

const anySip = fc.record({
	called: fc.option(anyDate),
	on: anyDate,
	outcome: fc.constantFrom(...SIP_OUTCOMES),
	registered: fc.constant(registered)
});

const anyStay = fc
	.record({ from: anyDate, days: fc.option(length), kind: fc.constantFrom(...SHORT_STAY_KINDS) })
	.map(({ from, days, kind }) => ({
		...{ kind, from, registered },
		to: days === null ? null : addDays(from, days)
	}));

const anyCareHome = fc.record({
	decided: fc.option(anyDate),
	offered: fc.option(anyDate),
	movedIn: fc.option(anyDate)
});

/** Events in order, the person perhaps still waiting, the time of day perhaps missing. */
const anyEvents = fc
	.record({ admitted: anyDate, ready: fc.nat(20), out: fc.option(length), timed: fc.boolean() })
	.map(({ admitted, ready, out, timed }) => {
		const readyOn = addDays(admitted, ready);
		const at = (date: string) => (timed ? `${date} 13:30` : date);
		const discharged = out === null ? [] : [event('discharged', at(addDays(readyOn, out)))];
		return [event('admitted', at(admitted)), event('ready', at(readyOn)), ...discharged];
	});

/** Any case that the order rules accept, of 2018 to early 2020. */
export const anyCase: fc.Arbitrary<Case> = fc
	.record({
		sex: fc.constantFrom(...SEXES),
		birthYear: fc.option(fc.integer({ min: 1915, max: 2005 })),
		careForm: fc.constantFrom(...CARE_FORMS),
		ward: fc.option(fc.constantFrom('geriatrik-1', 'medicin-1', 'urologi')),
		healthCentre: fc.option(fc.constantFrom('ersboda-halsocentral', 'annan')),
		plan: fc.option(fc.constantFrom('hem-bef', 'sabo', 'avliden')),
		committee: fc.constantFrom('ÄN', 'IFN'),
		events: anyEvents,
		sips: fc.array(anySip, { maxLength: 3 }),
		shortStays: fc.array(anyStay, { maxLength: 2 }),
		careHome: anyCareHome,
		delayReasons: fc.uniqueArray(fc.constantFrom('k-sabo', 'r-info', 'smitta')),
		deficienciesInpatient: fc.uniqueArray(fc.constantFrom('egenvard', 'annat')),
		deficienciesPrimary: fc.uniqueArray(fc.constantFrom('fvk-saknas', 'pv-annat'))
	})
	.map((changes) => exampleCase(changes));
