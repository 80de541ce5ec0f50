import { CourseCardItemFragmentDoc, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { Tag, useFormat, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';
import { CourseGlyph } from './course-glyph';

/** Cards in a list, so that a screen reader says how many. */
export function CourseGrid({ edges }: { edges: { node: { slug: string } & FragmentType<typeof CourseCardItemFragmentDoc> }[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {edges.map(({ node }) => (
        <li key={node.slug}>
          <CourseCard course={node} />
        </li>
      ))}
    </ul>
  );
}

function CourseCard({ course: ref }: { course: FragmentType<typeof CourseCardItemFragmentDoc> }) {
  const course = readFragment(CourseCardItemFragmentDoc, ref);
  const shell = useMessages('shell');
  const words = useMessages('public').card;
  const format = useFormat();
  const date = course.state.startsWith('FUTURE') ? course.startsAt && words.starts(format.date(course.startsAt)) : course.state === 'ONGOING_OPEN' && course.enrollmentClosesAt && words.closes(format.date(course.enrollmentClosesAt));
  return (
    <article className="card relative grid h-full grid-rows-[auto_1fr] overflow-hidden hover:border-edge">
      <CourseGlyph slug={course.slug} line={course.lineCodes[0] ?? ''} className="h-24 w-full" />
      <div className="flex flex-col gap-2 p-4">
        <h3>
          <Link to={`/cursos/${course.slug}`} className="text-ink no-underline after:absolute after:inset-0 hover:underline">
            {course.title}
          </Link>
        </h3>
        <p className="text-sm text-soft">
          <abbr title={course.institutionName} className="no-underline">
            {course.institutionAcronym}
          </abbr>
          {' · '}
          {shell.levels[course.level]}
          {course.hours ? ` · ${shell.hours(course.hours)}` : ''}
        </p>
        <p className="line-clamp-3">{course.shortDescription}</p>
        <p className="mt-auto flex flex-wrap items-center gap-2 pt-1 text-sm">
          <Tag>{shell.states[course.state]}</Tag>
          {date && <span className="text-soft">{date}</span>}
        </p>
      </div>
    </article>
  );
}
