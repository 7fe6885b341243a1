import { privacyPage } from '$lib/domain/written-page/privacy';
import { answerer } from '$lib/server/environment/answerer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => privacyPage(answerer());
