import { readFileSync, statSync } from 'node:fs';
import { checkPersonName, readCurp } from '@amoxtli/identity/domain';
import { cohortFile, cohortText, makeCohort } from './make-cohort.mjs';

type Teacher = { name: string; email: string; state: string; evidence: { competency: string; kind: string; score: number; daysAgo: number; judged: boolean }[] };

const teachers: Teacher[] = makeCohort();
const shown = teachers.flatMap(({ evidence }) => evidence);

describe('the invented cohort', () => {
  it('is the committed file to the letter, and that is small', () => {
    expect(readFileSync(cohortFile, 'utf8')).toBe(cohortText());
    expect(JSON.parse(cohortText()).teachers).toEqual(teachers);
    expect(statSync(cohortFile).size).toBeLessThan(150_000);
  });

  it('is sixty people of different names that nobody has, at addresses that nothing reaches', () => {
    expect([teachers.length, new Set(teachers.map((t) => t.name)).size, new Set(teachers.map((t) => t.email)).size]).toEqual([60, 60, 60]);
    expect(teachers.filter((t) => !t.name.endsWith(' de Ejemplo') || !t.email.endsWith('.invalid') || !checkPersonName(t.name).ok)).toEqual([]);
  });

  it('holds no CURP, nor anything like one', () => {
    const likely = cohortText().match(/[A-Z0-9Ñ]{18}/gi) ?? [];
    expect(likely.filter((text) => readCurp(text, 2100).kind !== 'refused')).toEqual([]);
    expect(cohortText()).not.toMatch(/[A-Z]{4}\d{6}[HMX][A-Z]{5}/i);
  });

  it('has states that a report may show and states that it must keep back', () => {
    const sizes = Object.values(Object.groupBy(teachers, (t) => t.state)).map((all) => all?.length ?? 0);
    expect(sizes.length).toBeGreaterThanOrEqual(8);
    expect([sizes.filter((n) => n >= 15).length >= 2, sizes.filter((n) => n < 10).length >= 4]).toEqual([true, true]);
  });

  it('has something in each of the eighteen cells, most at the first level and least at the last, and some that is past its time', () => {
    const people = (level: string) => new Set(teachers.flatMap(({ name, evidence }) => evidence.flatMap((e) => (e.competency.startsWith(level) ? [`${name} ${e.competency}`] : [])))).size;
    expect(new Set(shown.map((e) => e.competency)).size).toBe(18);
    expect([people('KA') > 2 * people('KD'), people('KD') > 2 * people('KC')]).toEqual([true, true]);
    expect(shown.filter((e) => e.daysAgo > 3 * 366).length).toBeGreaterThan(20);
    expect(shown.filter((e) => e.kind === 'SUBMITTED' && !e.judged).length).toBeGreaterThan(10);
    expect(shown.filter((e) => !(e.score >= 0 && e.score <= 1 && Number.isInteger(e.daysAgo) && e.daysAgo > 0))).toEqual([]);
  });
});
