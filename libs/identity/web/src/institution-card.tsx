import { type FragmentType, InstitutionCardFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

export function InstitutionCard({ institution: ref }: { institution: FragmentType<typeof InstitutionCardFragmentDoc> }) {
  const institution = readFragment(InstitutionCardFragmentDoc, ref);
  const words = useMessages('shell');
  return (
    <div className="card relative grid h-full content-start gap-1 p-4 hover:border-edge">
      <p className="font-display text-2xl text-accent" aria-hidden="true">
        {institution.acronym}
      </p>
      <h2 className="text-lg">
        <Link to={`/instituciones/${institution.slug}`} className="text-ink no-underline after:absolute after:inset-0 hover:underline">
          {institution.name}
        </Link>
      </h2>
      <p className="text-sm text-soft">{words.courseCount(institution.courseCount)}</p>
    </div>
  );
}
