import fc from 'fast-check';
import '../support/drawn-inputs';

// A fault is found or not by the fault, and what finds it need not be small.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
