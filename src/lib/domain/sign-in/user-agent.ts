const PROGRAMS: readonly (readonly [RegExp, string])[] = [
	[/\bEdgA?\//, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\bFirefox\/|\bFxiOS\//, 'Firefox'],
	[/\bChrome\/|\bCriOS\//, 'Chrome'],
	[/\bSafari\//, 'Safari']
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
	[/\biPhone\b/, 'iPhone'],
	[/\biPad\b/, 'iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bWindows\b/, 'Windows'],
	[/\bMac OS X\b/, 'Mac'],
	[/\bLinux\b/, 'Linux']
];

/** What a person would call the program behind a user agent, e.g. `Firefox på Windows`. */
export function programName(userAgent: string): string {
	const nameIn = (known: typeof PROGRAMS) => known.find(([sign]) => sign.test(userAgent))?.[1];
	const program = nameIn(PROGRAMS) ?? 'Okänd webbläsare';
	const system = nameIn(SYSTEMS);
	return system ? `${program} på ${system}` : program;
}
