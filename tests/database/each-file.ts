import { afterAll } from 'vitest';
import { cleanUp } from './fixture';

/** Runs for every test file, although they share one worker's modules. */
afterAll(cleanUp);
