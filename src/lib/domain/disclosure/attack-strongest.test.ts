import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { attackOn, told } from '../../../../tests/support/attacker/judge';
import { KOMMUNER } from '../../../../tests/support/attacker/kommuner';
import { byYear, publishedByYear } from '../../../../tests/support/attacker/published';
import { attackStrongest } from '../../../../tests/support/attacker/strongest';
import { long } from '../../../../tests/support/rounds';

/** Seconds for one question; most take a fraction of one. */
const PATIENCE = 60;

describe.runIf(long)('every number of few could be none or many, exactly reckoned, in', () => {
	it.each(Object.entries(KOMMUNER))(
		'%s',
		async (_, groundOf) => {
			const publishing = { ground: groundOf(), lists: INITIAL, threshold: 5 };
			for (const year of byYear(publishedByYear(publishing))) {
				const attack = attackOn(publishing, year);
				const { recovered, undecided } = await attackStrongest({
					...attack,
					threshold: publishing.threshold,
					patience: PATIENCE
				});
				expect(recovered.map((each) => told(each, attack.truth))).toEqual([]);
				expect(undecided).toEqual([]);
			}
		},
		3_600_000
	);
});
