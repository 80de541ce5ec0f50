import { type FragmentType, LineCardFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { useLocalized, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';
import { CourseGlyph } from './course-glyph';

export function LineCard({ line: ref }: { line: FragmentType<typeof LineCardFragmentDoc> }) {
  const line = readFragment(LineCardFragmentDoc, ref);
  const localized = useLocalized();
  const words = useMessages('shell');
  return (
    <div className="card relative flex h-full gap-4 overflow-hidden hover:border-edge">
      <CourseGlyph slug={line.slug} line={line.code} className="w-20 flex-none self-stretch" />
      <div className="grid content-center gap-1 py-4 pr-4">
        <h3>
          <Link to={`/lineas/${line.slug}`} className="text-ink no-underline after:absolute after:inset-0 hover:underline">
            {localized(line.name)}
          </Link>
        </h3>
        <p className="text-sm text-soft">{words.courseCount(line.courseCount)}</p>
      </div>
    </div>
  );
}
