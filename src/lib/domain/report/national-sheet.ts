import { daysMean } from '../measures/catalogue/days';
import { periodFactsOf } from '../measures/fact-table';
import { countOf, daysHistogram, sumOf } from '../measures/histogram';
import type { Period } from '../period/period';
import type { ViewInput } from '../views/view-input';
import type { ReportSheet } from './report-sheet';

/** The layout that the kommun reports by nationally (domain.md §7): the discharges of the period. */
export function nationalSheet({ table, context, today }: ViewInput, period: Period): ReportSheet {
	const { total } = periodFactsOf(daysMean, table, null, period.months, today);
	const histogram = daysHistogram(total);
	const [stays, days] = [countOf(histogram), sumOf(histogram)];
	const figure = (label: string, decimals: number) => ({ label, decimals });
	return {
		...{ key: 'nationell', measure: daysMean.code, title: 'Nationell uppställning', finding: null },
		definition:
			'Utskrivna vårdtillfällen, deras dagar som utskrivningsklara, och dagar per vårdtillfälle.',
		...{ unit: 'dygn', period: period.label, target: null, verdicts: [], n: stays },
		...{ notes: [], comments: [], picture: null },
		table: {
			columns: [
				{ label: 'Kommunkod', decimals: null },
				figure('Vårdtillfällen', 0),
				figure('Summa dagar', 0),
				figure('Medelvårdtid som utskrivningsklar', 2)
			],
			rows: [[context.kommun, stays, days, stays === 0 ? null : Number((days / stays).toFixed(4))]]
		}
	};
}
