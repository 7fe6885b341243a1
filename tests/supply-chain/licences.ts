import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, type LockedPackage } from './lock';

/** What may be used, changed and passed on with the product: all that they ask for is to be named. */
const FREE = new Set([
	...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'],
	'Unlicense'
]);

/** What tools may have as well, of which nothing follows the product: who changes their files shares that. */
const FREE_FOR_TOOLS = new Set(['CC-BY-4.0', 'MPL-2.0']);

/** Whether a package may be used where it is. One that offers a choice of licences is not known here. */
export function isFree({ license, runs }: Pick<LockedPackage, 'license' | 'runs'>): boolean {
	return FREE.has(license) || (!runs && FREE_FOR_TOOLS.has(license));
}

/** What a package says of its own licence, where it is installed; null on another platform. */
export function ownLicence({ path }: Pick<LockedPackage, 'path'>): string | null {
	const file = join(ROOT, path, 'package.json');
	if (!existsSync(file)) return null;
	const { license } = JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown };
	return typeof license === 'string' ? license : JSON.stringify(license ?? null);
}

/** The list for whoever asks what the product is made of, in Swedish. */
export function licencePage(packages: readonly LockedPackage[]): string {
	const table = (rows: readonly LockedPackage[]) =>
		[
			'| paket | version | licens |',
			'| --- | --- | --- |',
			...rows.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`)
		].join('\n');
	return [
		'# Vad Utskrivningsklar består av',
		'Alla paket från andra, också de som bara en annan sorts dator får, ur package-lock.json. Licensens text ligger i paketets mapp i node_modules.',
		'## Följer med programmet',
		table(packages.filter(({ runs }) => runs)),
		'PGlite har PostgreSQL i sig (PostgreSQL-licensen).',
		'## Används när det byggs och prövas',
		'Det som byggs in i sidorna av dessa räknas upp, med sina texter, i build/client/licenser.md, som programmet visar på /licenser.md.',
		table(packages.filter(({ runs }) => !runs)),
		''
	].join('\n\n');
}
