import type { Capability } from './role';

const HOMES: readonly { needs: Capability; href: string }[] = [
	{ needs: 'cases.write', href: '/tavla' },
	{ needs: 'figures.read', href: '/oversikt' },
	{ needs: 'published.read', href: '/oversikt' },
	{ needs: 'settings.read', href: '/installningar' }
];

/** Where somebody's day begins: the board for who registers, the charts for who follows up. */
export function homeOf(capabilities: readonly Capability[]): string {
	return HOMES.find(({ needs }) => capabilities.includes(needs))?.href ?? '/konto';
}
