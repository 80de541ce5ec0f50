import type { Attainment, LogEntry } from './attainment-log';
import type { AttainmentRule } from './rule';

export declare function attain(rule: AttainmentRule, log: readonly LogEntry[], now: number): Attainment;
