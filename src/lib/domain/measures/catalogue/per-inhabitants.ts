import { elderDays } from '../../facts/elder-days';
import { factOf } from '../../facts/facts';
import { inhabitantsOver, type PopulationAge } from '../../population/population';
import { single } from '../measure';

const ONLY_WHOLE = 'Räknas bara för hela kommunen.';
const NOT_GIVEN = 'Årets invånare är inte ifyllda under Inställningar.';

/**
 * Days per 1 000 inhabitants of an age, added up over months of the same year. Nobody has told the
 * inhabitants of a part of the kommun, so that a part has no rate; nor is it published: how many
 * inhabitants there are everybody knows, and it would tell the days that the rounded means are of
 * (docs/decisions/population.md).
 */
function daysPer1000<const Code extends string>(declared: {
	code: Code;
	age: PopulationAge;
	years: number;
}) {
	const { code, age, years } = declared;
	return single({
		code,
		title: `Dygn per 1 000 invånare, ${years} år och äldre`,
		shortTitle: `Dygn per 1 000 invånare ${years}+`,
		definition: `Dygn från utskrivningsklar till utskrivning för personer som är ${years} år eller äldre, per 1 000 invånare i samma ålder.`,
		unit: 'dygn',
		direction: 'lower',
		section: 'dygn',
		decimals: 1,
		aggregation: 'count',
		chart: 'xmr',
		unusually: { high: 'många dygn per invånare', low: 'få dygn per invånare' },
		breakdowns: [],
		families: [elderDays],
		ofInhabitants: true,
		disclosure: 'longest',
		evaluate({ total, months }, { population, partial }) {
			if (partial || population === undefined) return { value: null, n: 0, missing: ONLY_WHOLE };
			const n = factOf(total, `elderCases/${age}`);
			const all = months.map(({ month }) => month);
			const inhabitants = inhabitantsOver(population, all, age);
			if (inhabitants === null) return { value: null, n, missing: NOT_GIVEN };
			return { value: (1000 * factOf(total, `elderDays/${age}`)) / inhabitants, n };
		},
		persons: ({ total }) => factOf(total, `elderCases/${age}`)
	});
}

export const daysPer1000From65 = daysPer1000({ code: 'days-per-1000', age: 'from65', years: 65 });

export const daysPer1000From80 = daysPer1000({
	...{ code: 'days-per-1000-80', age: 'from80', years: 80 }
});
