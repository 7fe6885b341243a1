import { accessibilityStatement } from '$lib/domain/written-page/accessibility-statement';
import { answerer } from '$lib/server/environment/answerer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => accessibilityStatement(answerer());
