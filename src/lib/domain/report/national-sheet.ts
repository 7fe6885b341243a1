import { daysMean } from '../measures/catalogue/days';
import { periodFactsOf, type FactTable } from '../measures/fact-table';
import { countOf, daysHistogram, sumOf } from '../measures/histogram';
import type { Period } from '../period/period';
import {
	AGES_COUNTED,
	BANDS_FROM,
	inhabitantsOver,
	POPULATION_AGES,
	type Population
} from '../population/population';
import type { ViewInput } from '../views/view-input';
import type { ReportCell, ReportColumn, ReportSheet } from './report-sheet';

/** What days are held to, of the whole kommun. */
export interface Inhabited {
	population: readonly Population[];
	/** The same facts by age. */
	byAge: FactTable;
}

/**
 * The layout that the kommun reports by nationally (domain.md §7): the discharges of the period. Per 1 000
 * inhabitants where they are known, and of the whole kommun alone: nobody has told those of a part.
 */
export function nationalSheet(
	{ table, context, today }: ViewInput,
	period: Period,
	inhabited: Inhabited | null
): ReportSheet {
	const daysIn = (of: FactTable, group: string | null) =>
		daysHistogram(periodFactsOf(daysMean, of, group, period.months, today).total);
	const histogram = daysIn(table, null);
	const [stays, days] = [countOf(histogram), sumOf(histogram)];
	const rates = AGES_COUNTED.flatMap((age) => {
		const inhabitants = inhabited && inhabitantsOver(inhabited.population, period.months, age);
		if (inhabited === null || inhabitants === null) return [];
		const own = BANDS_FROM[age].reduce(
			(sum, band) => sum + sumOf(daysIn(inhabited.byAge, band)),
			0
		);
		return [{ words: POPULATION_AGES[age], days: own, inhabitants }];
	});
	return {
		...{ key: 'nationell', measure: daysMean.code, title: 'Nationell uppställning', finding: null },
		definition:
			'Utskrivna vårdtillfällen, deras dagar som utskrivningsklara, och dagar per vårdtillfälle.',
		...{ unit: 'dygn', period: period.label, target: null, verdicts: [], n: stays },
		...{ notes: [noteOn(inhabited, rates.length)], comments: [], picture: null },
		table: {
			columns: [
				{ label: 'Kommunkod', decimals: null },
				figure('Vårdtillfällen', 0),
				figure('Summa dagar', 0),
				figure('Medelvårdtid som utskrivningsklar', 2),
				...rates.flatMap(({ words }) => [
					figure(`Dagar, ${words}`, 0),
					figure(`Invånare, ${words}`, 0),
					figure(`Dagar per 1 000 invånare, ${words}`, 1)
				])
			],
			rows: [
				[
					...[context.kommun, stays, days, rounded(stays === 0 ? null : days / stays)],
					...rates.flatMap(({ days: own, inhabitants }) => [
						...[own, inhabitants, rounded((1000 * own) / inhabitants)]
					])
				]
			]
		}
	};
}

function figure(label: string, decimals: number): ReportColumn {
	return { label, decimals };
}

function rounded(value: number | null): ReportCell {
	return value === null ? null : Number(value.toFixed(4));
}

/** What the rates are of, or why there are none. */
function noteOn(inhabited: Inhabited | null, rates: number): string {
	if (inhabited === null) return 'Dagar per 1 000 invånare räknas bara för hela kommunen.';
	return rates === 0
		? 'Dagar per 1 000 invånare kan räknas när årets invånare är ifyllda under Inställningar.'
		: 'Dagar per 1 000 invånare gäller periodens dagar för personer i samma ålder, inte omräknat till ett helt år.';
}
