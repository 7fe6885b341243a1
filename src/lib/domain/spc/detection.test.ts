import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { long } from '../../../../tests/support/rounds';
import { detections, detectionTable } from '../../../../tests/support/spc/detection';

const PAGE = 'docs/decisions/control-charts.md';
const writes = process.env.SVU_WRITE_TABLE === '1';
/** The page's numbers are of as many charts as make them sure to a per cent or two. */
const found = detections(long || writes ? 1_000 : 60);

const of = (change: string) => found.filter((each) => each.change === change);
/** Series with some 12 a month vary so much by themselves that less is found in them. */
const ofMany = (change: string) => of(change).filter(({ kind }) => !kind.startsWith('Few'));
const ofFew = (change: string) => of(change).filter(({ kind }) => kind.startsWith('Few'));

describe('changes planted in series like the measures’', () => {
	it('where nothing is planted, few months and few icons cry wolf', () => {
		for (const { kind, months, icon } of of('nothing')) {
			expect(months, kind).toBeLessThan(8);
			expect(icon, kind).toBeLessThan(9);
		}
	});

	it('a level that rises by a third is found within a year, in few by half', () => {
		for (const { kind, any } of ofMany('shift')) expect(any, kind).toBeGreaterThan(65);
		for (const { kind, any } of ofFew('shift')) expect(any, kind).toBeGreaterThan(40);
	});

	it('so is a level that rises little by little', () => {
		for (const { kind, any } of ofMany('trend')) expect(any, kind).toBeGreaterThan(85);
		for (const { kind, any } of ofFew('trend')) expect(any, kind).toBeGreaterThan(65);
	});

	it('a single month that doubles is found by the limits, and by no other rule', () => {
		for (const { kind, rules } of ofMany('outlier')) {
			expect(rules.outside, kind).toBeGreaterThan(60);
			expect(rules['two-of-three'], kind).toBeLessThan(15);
		}
		for (const { kind, rules } of ofFew('outlier')) expect(rules.outside, kind).toBeGreaterThan(30);
	});

	it('months that swing more are seen where n says how much they may', () => {
		for (const { kind, any } of ofMany('unrest').filter((each) => /\([pu]\)/.test(each.kind))) {
			expect(any, kind).toBeGreaterThan(90);
		}
	});

	it.runIf(long || writes)('the page about it has these numbers', () => {
		const table = /(?<=\n)\| series[^]*?(?=\n\n)/;
		const page = readFileSync(PAGE, 'utf8');
		if (writes) writeFileSync(PAGE, page.replace(table, detectionTable(found)));
		expect(table.exec(readFileSync(PAGE, 'utf8'))?.[0]).toBe(detectionTable(found));
	});
});
