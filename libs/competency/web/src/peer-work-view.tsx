import { type FragmentType, PeerWorkViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { useMessages } from '@amoxtli/ui/web';
import { WorkParts } from './work-parts';

/** A colleague's work as it was handed in, to be looked at. */
export function PeerWorkView({ work: ref }: { work: FragmentType<typeof PeerWorkViewFragmentDoc> }) {
  const work = readFragment(PeerWorkViewFragmentDoc, ref);
  const words = useMessages('assess').bench;
  const { page } = useMessages('peers');
  return (
    <section aria-label={words.work} className="grid content-start gap-4">
      <h2>{words.work}</h2>
      <p className="font-semibold break-words">{work.title}</p>
      <p className="text-soft">
        {words.forms[work.form] ?? work.form}. {page.of(work.learnerName)}
      </p>
      <WorkParts work={work} />
    </section>
  );
}
