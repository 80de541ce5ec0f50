/** Injection tokens of what is replaced in tests: time and chance. */
export const CLOCK = Symbol('clock');
export const CHANCE = Symbol('chance');
