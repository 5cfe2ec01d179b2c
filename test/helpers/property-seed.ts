/**
 * One seed for every property test, so that the same commit gives the same result on every machine;
 * `GROUNDWORK_SEED=random` (or a number) looks elsewhere, and what it finds becomes a test of its own.
 */
import fc from 'fast-check'

const asked = process.env.GROUNDWORK_SEED ?? '20261123'

if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) })
