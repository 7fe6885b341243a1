/** A file on its way in: where it lies, its bytes, or its bytes as they arrive. */
export type ImportFile = {
	name: string;
	/** Which line its column names count as: 1, or 0 for pasted rows, numbered without them. */
	headerLine?: 0 | 1;
} & (
	| { path: string }
	| { bytes: Uint8Array }
	| {
			stream: AsyncIterable<Uint8Array>;
			/** Announced size in bytes, e.g. Content-Length; refuses early. */
			size?: number;
	  }
);
