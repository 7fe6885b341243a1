import { minutesOfMeeting } from '$lib/domain/meeting/minutes';
import { meetingPageFor } from '$lib/server/meetings/post-meeting';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { place, ...page } = await meetingPageFor(event);
	return {
		id: page.meeting.id,
		kommun: place.name,
		minutes: minutesOfMeeting({ ...page, kommun: place.name })
	};
};
