/**
 * `npm run disclosure`: how much of what is counted samverkan readers get to see, in each kommun that
 * is attacked in the tests, and what choosing the hidden cells takes: the tables of
 * docs/decisions/small-numbers.md.
 */
import { periodsOf, published, yearsOf, type Published } from '../support/attacker/published';
import { timedMasks, type Timing } from './timed-masks';
import { KOMMUNER } from '../support/attacker/kommuner';
import { truthOf } from '../support/attacker/truth';
import { INITIAL } from '../fixtures/cases-2018-2019';
import type { Grain } from '../../src/lib/domain/disclosure/published-period';
import { MET_TABLES, seenShare, type Seen } from './seen-share';

const GRAINS: readonly Grain[] = ['year', 'third', 'month'];
const GRAIN_NAMES: Readonly<Record<Grain, string>> = {
	year: 'år',
	third: 'tertial',
	month: 'månad'
};
const THRESHOLD = 5;

const columns = Object.entries(KOMMUNER).map(([name, groundOf]) => {
	const publishing = { ground: groundOf(), lists: INITIAL, threshold: THRESHOLD };
	const releases: [string, Published][] = [];
	const timings: Timing[] = [];
	for (const year of yearsOf(publishing.ground)) {
		const { masks, timing } = timedMasks(publishing, periodsOf(publishing.ground, year));
		releases.push([year, published(publishing, masks)]);
		timings.push({ ...timing, year });
	}
	const all = new Map(releases.flatMap(([, release]) => [...release]));
	const truth = truthOf(publishing.ground, INITIAL);
	return { name, timings, shares: MET_TABLES.map((table) => seenShare(all, truth, table)) };
});

const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
const percent = (seen: Seen | undefined) =>
	seen === undefined || seen.all === 0
		? '–'
		: `${Math.floor((100 * seen.visible) / seen.all)} % av ${seen.all}`;

for (const grain of GRAINS) {
	line([GRAIN_NAMES[grain], ...columns.map(({ name }) => name)]);
	line(['---', ...columns.map(() => '---')]);
	MET_TABLES.forEach(({ title }, index) => {
		const cells = columns.map(({ shares }) => shares[index]?.get(grain));
		if (cells.some((seen) => seen !== undefined)) line([title, ...cells.map(percent)]);
	});
	console.log();
}
line(['kommun', 'år', 'perioder', 'processortid', 'längsta steg']);
line(['---', '---', '---', '---', '---']);
for (const { name, timings } of columns) {
	for (const { year, periods, milliseconds, longest } of timings) {
		line([
			name,
			year,
			String(periods),
			`${Math.round(milliseconds)} ms`,
			`${Math.round(longest)} ms`
		]);
	}
}
