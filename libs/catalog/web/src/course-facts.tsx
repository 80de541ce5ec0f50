import { CourseFactsFragmentDoc, type FragmentType, SyllabusFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { useFormat, useMessages } from '@amoxtli/ui/web';
import type { ReactNode } from 'react';

export function CourseFacts({ course: ref, institution }: { course: FragmentType<typeof CourseFactsFragmentDoc>; institution: ReactNode }) {
  const course = readFragment(CourseFactsFragmentDoc, ref);
  const shell = useMessages('shell');
  const words = useMessages('public').course;
  const format = useFormat();
  const run = course.mainRun;
  const facts: [string, ReactNode][] = [
    [words.institution, institution],
    [words.level, shell.levels[course.level]],
    [words.length, course.hours && shell.hours(course.hours)],
    [words.effort, course.effortHoursPerWeek && words.effortValue(course.effortHoursPerWeek)],
    [words.language, format.languageName(course.language)],
    [words.pace, run && shell.paces[run.pace]],
    [words.starts, run?.startsAt && format.date(run.startsAt, run.timeZone)],
    [words.ends, run?.endsAt && format.date(run.endsAt, run.timeZone)],
    [words.enrollBy, run?.enrollmentClosesAt && format.deadline(run.enrollmentClosesAt, run.timeZone)],
  ];
  return (
    <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_1fr]">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-semibold">{name}</dt>
            <dd className="mb-1 sm:mb-0">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The table of contents as the public may see it. */
export function Syllabus({ course: ref }: { course: FragmentType<typeof SyllabusFragmentDoc> }) {
  const { syllabus } = readFragment(SyllabusFragmentDoc, ref);
  const words = useMessages('public').course;
  if (syllabus.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2>{words.syllabus}</h2>
      <ol className="grid gap-3">
        {syllabus.map(({ title, subsections }, at) => (
          <li key={`${at}${title}`} className="border-l-4 border-hair pl-4">
            <h3>{title}</h3>
            <ul className="text-soft">
              {subsections.map((subsection, within) => (
                <li key={`${within}${subsection}`}>{subsection}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
