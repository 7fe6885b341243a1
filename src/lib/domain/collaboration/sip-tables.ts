import type { PublishedPeriod } from '../disclosure/published-period';
import {
	sipCalled3d,
	sipCount,
	sipHealthCentre,
	sipShare,
	sipTiming
} from '../measures/catalogue/sip';
import { dimensionGrouping, groupLabel, inOrder } from '../measures/group-names';
import { joinedRest } from './joined-rest';
import {
	noFigure,
	groupsOfMeasure,
	groupsWithFigures,
	saysSomething,
	sheetFigure,
	type SheetFigure,
	type SheetSource
} from './sheet-figure';
import { columnLabel, withThirds, yearEarlier } from './sheet-periods';
import { measureTable, seenRows, whyNothing, type SheetTable } from './sheet-table';

const CENTRES = dimensionGrouping('healthCentre', 'Hälsocentral');

/** How many have a SIP, when it is held, and whether it was called in time. */
export function sipTable(source: SheetSource, period: PublishedPeriod): SheetTable {
	const periods = [...withThirds(period), yearEarlier(period)];
	const [timing] = sipTiming.groupings;
	const rows = [
		...[sipShare, sipCount, sipCalled3d].map((measure) => ({
			key: measure.code,
			label: measure.title,
			figures: periods.map((each) => sheetFigure(measure, source, { period: each }))
		})),
		...(timing.fixed ?? []).map(({ code, label }) => ({
			key: code,
			label: `SIP ${label.toLocaleLowerCase('sv')}`,
			figures: periods.map((each) => sheetFigure(sipTiming, source, { period: each, group: code }))
		}))
	];
	return measureTable({ name: 'sip', title: 'SIP i hela kommunen' }, rows, { periods, period });
}

/** SIP by the health centre that the person is listed at, in the list's own order. */
export function healthCentreTable(source: SheetSource, period: PublishedPeriod): SheetTable {
	const periods = withThirds(period);
	const { lists } = source.context;
	const codes = inOrder(
		CENTRES,
		[
			...groupsWithFigures(source, 'healthCentre', periods),
			...groupsOfMeasure(sipHealthCentre, source, periods)
		],
		lists
	);
	const rows = codes.map((group) => ({
		key: group,
		label: groupLabel(CENTRES, group, lists),
		figures: [
			...periods.map((each) => sheetFigure(sipHealthCentre, source, { period: each, group })),
			sheetFigure(sipShare, source, { period, part: { of: 'healthCentre', group } })
		]
	}));
	const { seen, hidden } = seenRows(rows);
	const rest: SheetFigure[] = [
		...periods.map((each) =>
			joinedRest(
				{
					measure: sipCount,
					place: { period: each },
					parts: {
						measure: sipHealthCentre,
						places: codes.map((group) => ({ period: each, group }))
					}
				},
				source
			)
		),
		noFigure(sipShare)
	];
	const hasRest = rest.slice(0, periods.length).some(saysSomething);
	return {
		...{ name: 'sip-halsocentraler', title: 'SIP per hälsocentral', corner: 'Hälsocentral' },
		columns: [
			...periods.map((each) => ({ key: each, label: columnLabel(each), over: 'Antal SIP' })),
			{ key: 'share', label: 'Andel av ärendena' }
		],
		parts:
			seen.length === 0
				? []
				: [
						{ title: null, rows: seen },
						...(hasRest
							? [
									{
										title: null,
										rows: [
											{
												key: 'rest',
												label: 'Övriga hälsocentraler',
												role: 'rest' as const,
												figures: rest
											}
										]
									}
								]
							: [])
					],
		nothing: whyNothing(hidden, columnLabel(period)),
		notes: [
			'Hälsocentralerna står i listans ordning, inte i rangordning.',
			...(hasRest
				? [
						'Övriga hälsocentraler är alla SIP minus de hälsocentraler vars tal visas i samma kolumn.'
					]
				: [])
		]
	};
}
