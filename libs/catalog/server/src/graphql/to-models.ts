import { type FacetName, type FacetCount, runState } from '@amoxtli/catalog/domain';
import { toInstitution } from '@amoxtli/identity/server';
import type { LocalizedText } from '@amoxtli/platform/server';
import type { ListedCourse, Snapshot } from '../catalog-snapshot';
import type { LineRow, RunRow } from '../data/course.store';
import type { CourseCard, CourseModel, CourseRunModel, FacetValue, StrategicLineModel } from './catalog.models';

export const toRun = (run: RunRow, language: string, now: Date): CourseRunModel => ({
  id: String(run.courseRunId),
  key: run.runKey,
  state: runState(run, now),
  enrollmentOpensAt: run.enrollmentOpensAt,
  enrollmentClosesAt: run.enrollmentClosesAt,
  startsAt: run.startsAt,
  endsAt: run.endsAt,
  timeZone: run.timeZone,
  pace: run.pace,
  language,
  hasContent: run.hasContent,
  capacity: run.capacity,
});

export const toLine = (line: LineRow, { listed }: Snapshot): StrategicLineModel => ({
  code: line.code,
  number: line.lineId,
  slug: line.slug,
  name: { es: line.nameEs, en: line.nameEn },
  courseCount: listed.filter((c) => c.lines.includes(line.code)).length,
});

export function toCourse({ course, institutionRow, runs, mainRun }: ListedCourse, snapshot: Snapshot, now: Date): CourseModel {
  return {
    id: String(course.courseId),
    slug: course.slug,
    title: course.title,
    shortDescription: course.shortDescription,
    about: course.about,
    outcomes: course.outcomes,
    prerequisites: course.prerequisites,
    level: course.level,
    language: course.language,
    effortHoursPerWeek: course.effortHours,
    hours: course.hours,
    lines: course.lineCodes.flatMap((code) => snapshot.lines.filter((l) => l.code === code).map((l) => toLine(l, snapshot))),
    areas: snapshot.areas.filter((a) => course.areaCodes.includes(a.code)).map((a) => ({ code: a.code, name: { es: a.nameEs, en: a.nameEn } })),
    institution: toInstitution(institutionRow),
    runs: runs.map((run) => toRun(run, course.language, now)),
    mainRun: mainRun && toRun(mainRun, course.language, now),
  };
}

export const toCard = ({ course, institutionRow, mainRun, state, hasContent, lines }: ListedCourse): CourseCard => ({
  slug: course.slug,
  title: course.title,
  shortDescription: course.shortDescription,
  institutionAcronym: institutionRow.acronym,
  institutionName: institutionRow.name,
  institutionSlug: institutionRow.slug,
  lineCodes: lines,
  level: course.level,
  language: course.language,
  pace: mainRun?.pace ?? null,
  hours: course.hours,
  state,
  startsAt: mainRun?.startsAt ?? null,
  endsAt: mainRun?.endsAt ?? null,
  enrollmentClosesAt: mainRun?.enrollmentClosesAt ?? null,
  hasContent,
});

/** Names that only the database knows; enum values are named by the screen's own catalogue, so they stand for themselves here. */
export function toFacetValue(name: FacetName, { value, count, selected }: FacetCount, snapshot: Snapshot): FacetValue {
  return { value, count, selected, label: labelOf(name, value, snapshot) ?? { es: value, en: value } };
}

function labelOf(name: FacetName, value: string, { lines, areas, institutions }: Snapshot): LocalizedText | undefined {
  const both = (row: { nameEs: string; nameEn: string } | undefined) => row && { es: row.nameEs, en: row.nameEn };
  switch (name) {
    case 'LINE':
      return both(lines.find((l) => l.code === value));
    case 'AREA':
      return both(areas.find((a) => a.code === value));
    case 'INSTITUTION': {
      const institution = institutions.find((i) => i.slug === value);
      return institution && { es: institution.name, en: institution.name };
    }
    case 'LANGUAGE':
      return { es: languageName(value, 'es-MX'), en: languageName(value, 'en') };
    default:
      return undefined;
  }
}

function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
