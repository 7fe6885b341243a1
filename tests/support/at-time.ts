/** The day the fixtures are imported on, and published. */
export const IMPORTED_ON = '2020-01-15';

/** Does something in this process at the time that the product is to take it to be. */
export async function atTime<Result>(
	time: string | undefined,
	work: () => Promise<Result>
): Promise<Result> {
	const before = process.env.SVU_NOW;
	if (time !== undefined) process.env.SVU_NOW = time;
	try {
		return await work();
	} finally {
		if (before === undefined) delete process.env.SVU_NOW;
		else process.env.SVU_NOW = before;
	}
}
