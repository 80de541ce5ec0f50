import { type FragmentType, ProgressSummaryFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { useFormat, useMessages } from '@amoxtli/ui/web';

const R = 26;
const ROUND = 2 * Math.PI * R;

/** A ring for the eye and the same in words for everyone. */
export function ProgressMeter({ progress: ref }: { progress: FragmentType<typeof ProgressSummaryFragmentDoc> }) {
  const { completedUnits, totalUnits } = readFragment(ProgressSummaryFragmentDoc, ref);
  const words = useMessages('learn').progress;
  const format = useFormat();
  const fraction = totalUnits ? completedUnits / totalUnits : 0;
  return (
    <div className="flex items-center gap-3">
      <svg viewBox="0 0 64 64" className="size-16 flex-none" aria-hidden="true" focusable="false">
        <circle cx="32" cy="32" r={R} className="fill-none stroke-hair" strokeWidth="8" />
        <circle cx="32" cy="32" r={R} className="fill-none stroke-second" strokeWidth="8" strokeDasharray={`${fraction * ROUND} ${ROUND}`} transform="rotate(-90 32 32)" />
        <text x="32" y="37" textAnchor="middle" className="fill-ink text-sm font-semibold">
          {format.percent(Math.floor(fraction * 100) / 100)}
        </text>
      </svg>
      <p>
        <span className="block text-sm text-soft">{words.unitsLabel}</span>
        <strong>{words.units(completedUnits, totalUnits)}</strong>
      </p>
    </div>
  );
}
