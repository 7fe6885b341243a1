import { ACCOUNT_PATH, BOARD_PATH, MONTH_PATH } from '../address/paths';
import { SETTINGS_PATH } from '../address/settings-paths';
import type { Capability } from './role';

const HOMES: readonly { needs: Capability; href: string }[] = [
	{ needs: 'cases.write', href: BOARD_PATH },
	{ needs: 'figures.read', href: MONTH_PATH },
	{ needs: 'published.read', href: MONTH_PATH },
	{ needs: 'settings.read', href: SETTINGS_PATH }
];

/** Where somebody's day begins: the board for who registers, the charts for who follows up. */
export function homeOf(capabilities: readonly Capability[]): string {
	return HOMES.find(({ needs }) => capabilities.includes(needs))?.href ?? ACCOUNT_PATH;
}
