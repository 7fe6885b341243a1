import { meetingLine } from '$lib/domain/meeting/meeting-line';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { readMeetings } from '$lib/server/meetings/read';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const found = await readMeetings(application().database, scopeOf(event));
	return {
		isRegion: found.length > 1,
		meetings: found
			.flatMap(({ place, meetings }) => meetings.map((each) => meetingLine(each, place.name)))
			.toSorted((one, other) => other.heldOn.localeCompare(one.heldOn))
	};
};
