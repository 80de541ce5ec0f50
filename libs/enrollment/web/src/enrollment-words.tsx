import type { CallToAction } from '@amoxtli/catalog/domain';
import { useFormat, useMessages } from '@amoxtli/ui/web';

type Kind = CallToAction['kind'] | 'archived' | null;
type Dates = { startsAt: string | null; enrollmentOpensAt: string | null; timeZone: string };

/** The sentence that goes with a state; none where the button says all. */
export function EnrollmentWords({ kind, run }: { kind: Kind; run: Dates }) {
  const text = useWords(kind, run);
  return text ? <p>{text}</p> : null;
}

function useWords(kind: Kind, { startsAt, enrollmentOpensAt, timeZone }: Dates): string | null {
  const words = useMessages('public').enroll;
  const format = useFormat();
  switch (kind) {
    case 'enrolledWaiting':
      return startsAt && new Date(startsAt) > new Date() ? words.enrolledWaiting(format.date(startsAt, timeZone)) : words.enrolledSoon;
    case 'notYetOpen':
      return enrollmentOpensAt ? words.opensOn(format.deadline(enrollmentOpensAt, timeZone)) : words.opensSoon;
    case 'archived':
      return words.archived;
    case 'closed':
      return words.closed;
    case 'ended':
      return words.ended;
    case 'unscheduled':
      return words.unscheduled;
    case 'listedOnly':
      return words.listedOnly;
    default:
      return null;
  }
}
