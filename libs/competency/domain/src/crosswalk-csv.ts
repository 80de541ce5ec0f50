import type { Crosswalk, CrosswalkCsvReading } from './crosswalk';

export declare function writeCrosswalkCsv(crosswalk: Crosswalk): string;
export declare function readCrosswalkCsv(text: string): CrosswalkCsvReading;
