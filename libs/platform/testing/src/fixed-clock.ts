import type { Clock } from '@amoxtli/platform/domain';

/** A clock that stands still until it is moved. */
export class FixedClock implements Clock {
  constructor(private at: Date) {}

  now(): Date {
    return new Date(this.at);
  }

  moveTo(at: Date): void {
    this.at = at;
  }

  moveBy(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}
