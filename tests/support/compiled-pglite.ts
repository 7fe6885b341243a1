import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const pglite = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));

/**
 * The embedded database's program, compiled. V8 compiles the same bytes once for all threads of a
 * process, for as long as somebody holds them: while this module is loaded, a thread that opens a
 * database begins with what the one before it has made fast (two processor seconds of each start).
 */
export const COMPILED_PGLITE = WebAssembly.compile(readFileSync(join(pglite, 'pglite.wasm')));
