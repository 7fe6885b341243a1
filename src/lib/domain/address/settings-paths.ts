import { listSlug } from '../lists/code-from-name';
import type { ListName } from '../lists/lists';
import { under } from './under';

/**
 * Where the pages of the settings are; the rest of the product's in `paths.ts`. Names and
 * functions one by one, so that a page's script holds no more of them than it needs.
 */
export const SETTINGS_PATH = '/installningar';

/** The items of a list. */
export function listPath(list: ListName): string {
	return `${SETTINGS_PATH}/listor/${listSlug(list)}`;
}

/** An item of a list. */
export function listItemPath(list: ListName, code: string): string {
	return under(listPath(list), code);
}

export const TARGETS_PATH = `${SETTINGS_PATH}/malvarden`;
export const NEW_TARGET_PATH = `${TARGETS_PATH}/nytt`;

/** A target. */
export function targetPath(id: string): string {
	return under(TARGETS_PATH, id);
}

export const AGREEMENTS_PATH = `${SETTINGS_PATH}/avtal`;
export const NEW_AGREEMENT_PATH = `${AGREEMENTS_PATH}/nytt`;

/** An agreement about payment liability. */
export function agreementPath(id: string): string {
	return under(AGREEMENTS_PATH, id);
}

export const AMOUNTS_PATH = `${SETTINGS_PATH}/belopp`;
/** Inhabitants by year, which rates are out of. */
export const POPULATION_PATH = `${SETTINGS_PATH}/invanare`;
/** What kommunens files say instead of our values. */
export const VALUES_PATH = `${SETTINGS_PATH}/varden`;
/** The kommun's own template of slides. */
export const REPORT_TEMPLATE_PATH = `${SETTINGS_PATH}/rapportmall`;
/** Which reports the night makes. */
export const REPORT_SCHEDULE_PATH = `${SETTINGS_PATH}/rapporter`;
export const RETENTION_PATH = `${SETTINGS_PATH}/gallring`;
export const KOMMUN_PATH = `${SETTINGS_PATH}/kommun`;
/** The kommuner of the region. */
export const REGION_PATH = `${KOMMUN_PATH}/kommuner`;

/** A nämnd. */
export function committeePath(code: string): string {
	return under(`${KOMMUN_PATH}/namnder`, code);
}

export const SMALL_NUMBERS_PATH = `${SETTINGS_PATH}/sma-tal`;

/** All external series. */
export const ALL_SERIES_PATH = `${SETTINGS_PATH}/serier`;
export const NEW_SERIES_PATH = `${ALL_SERIES_PATH}/ny`;

/** A series, with the values of `year` where it is given. */
export function seriesPath(id: string, year?: number): string {
	const query = year === undefined ? '' : `?ar=${year}`;
	return under(ALL_SERIES_PATH, id) + query;
}

export const USERS_PATH = `${SETTINGS_PATH}/anvandare`;
export const NEW_USER_PATH = `${USERS_PATH}/nytt`;

/** A user. */
export function userPath(id: string): string {
	return under(USERS_PATH, id);
}

/** The page that tells programmers of the API. */
export const API_PAGE_PATH = `${SETTINGS_PATH}/api`;
export const TOKENS_PATH = `${SETTINGS_PATH}/api-nycklar`;
export const NEW_TOKEN_PATH = `${TOKENS_PATH}/ny`;

/** A key to the API. */
export function tokenPath(id: string): string {
	return under(TOKENS_PATH, id);
}

/** Where a key is revoked. */
export function revokeTokenPath(id: string): string {
	return `${tokenPath(id)}#aterkalla`;
}

export const LOG_PATH = `${SETTINGS_PATH}/logg`;
export const LOG_FILE_PATH = `${LOG_PATH}/logg.csv`;
export const LOG_CHECK_PATH = `${LOG_PATH}/kontroll`;

/** An entry of the log. */
export function logEntryPath(id: number): string {
	return `${LOG_PATH}/post/${id}`;
}

/** All spot checks of the log. */
export const REVIEWS_PATH = `${LOG_PATH}/stickprov`;
export const REVIEWS_FILE_PATH = `${REVIEWS_PATH}/stickprov.csv`;

/** A spot check. */
export function reviewPath(id: string): string {
	return under(REVIEWS_PATH, id);
}
