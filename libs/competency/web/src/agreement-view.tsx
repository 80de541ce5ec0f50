import { AgreementViewFragmentDoc, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { useFormat, useMessages } from '@amoxtli/ui/web';

/** Landis and Koch's words for κ (Biometrics 33, 1977): from these values on. */
const STEPS = [0, 0, 0.2, 0.4, 0.6, 0.8];

/** How far an assessor and the others see alike, as a bar and in words. */
export function AgreementView({ agreement: ref }: { agreement: FragmentType<typeof AgreementViewFragmentDoc> }) {
  const { pairs, agreed, kappa } = readFragment(AgreementViewFragmentDoc, ref);
  const words = useMessages('assess').agreement;
  const format = useFormat();
  return (
    <section className="card grid max-w-3xl gap-2 p-4">
      <h2 className="text-lg">{words.title}</h2>
      {kappa === null ? (
        <p>{words.none}</p>
      ) : (
        <>
          <meter className="w-full" min={0} max={1} low={0.4} high={0.6} optimum={1} value={Math.max(0, kappa)} aria-label={words.kappa(format.number(kappa))} />
          <p>
            <strong>{words.kappa(format.number(kappa))}</strong> {words.scale[Math.max(0, STEPS.findLastIndex((from) => kappa > from))]}. {words.same(format.number(agreed), format.number(pairs))}
          </p>
          <p className="text-sm text-soft">{words.what}</p>
        </>
      )}
    </section>
  );
}
