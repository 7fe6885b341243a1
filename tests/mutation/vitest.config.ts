import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By name: what a catalogue or a case as a whole is asked comes before the long properties. */
class ByName extends BaseSequencer {
	override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return Promise.resolve([...files].sort((a, b) => (a.moduleId < b.moduleId ? -1 : 1)));
	}
}

/**
 * The unit tests of the folder that is mutated, in one world that is made anew for each change.
 * Two that try whole months for seconds are left out: a change of a constant is held against every
 * test until one fails.
 */
export default defineConfig({
	test: {
		include: [`${process.env.SVU_MUTATED ?? 'src/lib/domain'}/**/*.test.ts`],
		exclude: ['**/attack.test.ts', '**/measures-hold.test.ts'],
		environment: 'node',
		isolate: false,
		sequence: { sequencer: ByName },
		// What hangs is stopped by Stryker; a slow machine is no fault that was found.
		testTimeout: 60_000,
		setupFiles: ['tests/mutation/same-inputs.ts']
	}
});
