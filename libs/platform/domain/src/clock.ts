/** The only source of time for server code; tests put a fixed one in its place. Deadlines use the database's clock instead. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
