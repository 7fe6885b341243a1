/** How the reader wants it: as the system, light, or dark. */
export const THEMES = { system: 'Som datorn', light: 'Ljust', dark: 'Mörkt' } as const;
export type Theme = keyof typeof THEMES;

/** Remembered in a cookie, so that the server's first answer already has the right colours. */
export const THEME_COOKIE = 'svu-tema';
export const THEME_MAX_AGE = 60 * 60 * 24 * 365;

/** The theme a cookie or form value names; the system's where it names none. */
export function themeOf(value: unknown): Theme {
	return value === 'light' || value === 'dark' ? value : 'system';
}
