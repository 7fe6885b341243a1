import type { ParamMatcher } from '@sveltejs/kit';
import { isUuid } from '$lib/domain/form/uuid';

/** An address with anything else in place of an id leads nowhere. */
export const match = isUuid satisfies ParamMatcher;
