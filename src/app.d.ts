// Says what `platform` is: Node's own request.
import '@sveltejs/adapter-node';
import type { Access } from '$lib/server/access/access';
import type { FrameData } from '$lib/server/frame/load-frame';

declare global {
	namespace App {
		interface Locals {
			access: Access;
			/** Why the reader may not have the page, in words for them; null when they may. */
			refusal: string | null;
		}

		interface PageData {
			/** What the frame shows of the reader; null when nobody is signed in. */
			frame?: FrameData | null;
		}

		interface Error {
			message: string;
			/** The failure's code in the technical log; absent where nothing failed here. */
			failure?: string;
		}
	}
}

export {};
