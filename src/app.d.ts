// Says what `platform` is: Node's own request.
import '@sveltejs/adapter-node';
import type { Access } from '$lib/server/access/access';
import type { Said } from '$lib/server/access/refuse';
import type { DatabaseTrouble, TroubleKind } from '$lib/server/failure/database-trouble';
import type { FrameData } from '$lib/server/frame/read-frame';

declare global {
	namespace App {
		interface Locals {
			access: Access;
			/** Why the reader may not have the page, in words for them; null when they may. */
			refusal: string | null;
			/** What the database could not do for this request; set where it fails. */
			trouble?: DatabaseTrouble;
			/** What routes have said of things that they refused, for the log. */
			refused: Said[];
		}

		interface PageData {
			/** What the frame shows of the reader; null when nobody is signed in. */
			frame?: FrameData | null;
			/** The page stands alone, without the frame around it. */
			bare?: true;
		}

		interface Error {
			message: string;
			/** The failure's code in the technical log; absent where nothing failed here. */
			failure?: string;
			/** Set where the database could not do its part just now; the message is for the reader. */
			trouble?: TroubleKind;
		}
	}
}

export {};
