import fc from 'fast-check';

// A fault is found or not by the fault, never by luck: every run draws the same inputs.
fc.configureGlobal({ seed: 2026, endOnFailure: true });
