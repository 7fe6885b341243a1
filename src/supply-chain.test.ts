import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeReport, NoAnswer } from '../tests/supply-chain/known-faults';
import { isFree, licencePage, ownLicence } from '../tests/supply-chain/licences';
import { lockedPackages } from '../tests/supply-chain/lock';

const packages = lockedPackages();
const named = ({ name, version }: { name: string; version: string }) => `${name} ${version}`;

describe('what others have made', () => {
	it('may be used, also by whoever gets the product, and says so itself', () => {
		expect(packages.length).toBeGreaterThan(100);
		expect(packages.filter((found) => !isFree(found)).map(named)).toEqual([]);
		const installed = packages.flatMap((found) => {
			const own = ownLicence(found);
			return own === null ? [] : [{ ...found, own }];
		});
		expect(installed.length).toBeGreaterThan(100);
		expect(installed.filter(({ own, license }) => own !== license).map(named)).toEqual([]);
	});

	it('is told apart: what follows the product, and what only builds or tests it', () => {
		const running = packages.filter(({ runs }) => runs).map(({ name }) => name);
		const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			dependencies: Record<string, string>;
		};
		expect(running).toEqual(expect.arrayContaining(Object.keys(dependencies)));
		// What it needs further in, and nothing of what it could work with.
		expect(running).toEqual(expect.arrayContaining(['kysely', '@node-rs/argon2-linux-x64-gnu']));
		expect(running).not.toEqual(expect.arrayContaining(['vite']));
		expect(running).not.toEqual(expect.arrayContaining(['vitest']));
		expect(isFree({ license: 'MPL-2.0', runs: true })).toBe(false);
		expect(isFree({ license: 'GPL-3.0-only', runs: false })).toBe(false);
		const page = licencePage(packages);
		expect(page.indexOf('| zod |')).toBeLessThan(page.indexOf('## Används när'));
		expect(page.indexOf('| vitest |')).toBeGreaterThan(page.indexOf('## Används när'));
	});

	/**
	 * Those that ask to run something when they are installed. None may (.npmrc), in any version of npm:
	 * esbuild only moves its own program to where it starts a little faster. One that comes to the list
	 * has to work without, too.
	 */
	it('runs nothing when it is installed', () => {
		expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
		const asking = packages.filter(({ hasInstallScript }) => hasInstallScript);
		expect([...new Set(asking.map(({ name }) => name))]).toEqual(['esbuild']);
		expect(asking.some(({ runs }) => runs)).toBe(false);
		// npm would run these unasked, before and after what was asked for.
		const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			scripts: Record<string, string>;
		};
		const unasked = Object.keys(scripts).filter((name) => {
			const [, rest = ''] = /^(?:pre|post)(.+)$/.exec(name) ?? [];
			return name === 'install' || rest === 'install' || rest === 'are' || rest in scripts;
		});
		expect(unasked).toEqual([]);
	});
});

describe('what the registry says of known faults', () => {
	const report = (vulnerabilities: object) => JSON.stringify({ vulnerabilities });
	const fault = (path: string, severity: string) => ({
		...{ severity, nodes: [path] },
		via: [{ title: 'Reads too much' }, 'other']
	});

	it('stops for any in what follows the product, and for great ones in tools', () => {
		const { grave, light } = judgeReport(
			report({
				zod: fault('node_modules/zod', 'low'),
				vite: fault('node_modules/vite', 'high'),
				esbuild: fault('node_modules/esbuild', 'moderate')
			}),
			packages
		);
		expect(grave).toEqual([
			{ name: 'zod', severity: 'low', runs: true, titles: ['Reads too much', 'genom other'] },
			expect.objectContaining({ name: 'vite', runs: false })
		]);
		expect(light).toEqual([expect.objectContaining({ name: 'esbuild', runs: false })]);
		expect(judgeReport(report({}), packages)).toEqual({ grave: [], light: [] });
	});

	it.each([
		['', /^Registret svarar inte på vilka fel som är kända i paketen\. Fråga igen där npm når/],
		['<html>', /^Registret svarar inte/],
		['{"error":{"code":"ENOAUDIT","summary":"no audit"}}', /: ENOAUDIT no audit\. Fråga igen/],
		['{"message":"404 Not Found"}', /: 404 Not Found\. Fråga igen/]
	])('is told of when it says nothing: %s', (text, words) => {
		expect(() => judgeReport(text, packages)).toThrow(NoAnswer);
		expect(() => judgeReport(text, packages)).toThrow(words);
	});
});
