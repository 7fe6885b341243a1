import { defineConfig } from 'vitest/config';

/** The unit tests of the folder that is mutated, each file in a world of its own. */
export default defineConfig({
	test: {
		include: [`${process.env.SVU_MUTATED ?? 'src/lib/domain'}/**/*.test.ts`],
		environment: 'node',
		setupFiles: ['tests/mutation/same-inputs.ts']
	}
});
