/** How the series of case numbers goes on: its code, and what it is called. */
export const NUMBER_SERIES_KINDS = {
	hogsta: 'Efter det högsta numret',
	'utan-luckor': 'Utan luckor'
} as const;
