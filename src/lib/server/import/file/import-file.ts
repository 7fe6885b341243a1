/** A file on its way in: where it lies, its bytes, or its bytes as they arrive. */
export type ImportFile = { name: string } & (
	| { path: string }
	| { bytes: Uint8Array }
	| {
			stream: AsyncIterable<Uint8Array>;
			/** Announced size in bytes, e.g. Content-Length; refuses early. */
			size?: number;
	  }
);
