declare global {
	namespace App {
		interface Error {
			message: string;
			/** The failure's code in the technical log; absent where nothing failed here. */
			failure?: string;
		}
	}
}

export {};
