import type { RubricEditorFragment, SaveRubricInput } from '@amoxtli/graphql/web';

/** Numbers stay as they were typed; `code` is null until it is made from the place. `id` is the screen's own. */
export type LevelDraft = { id: string; code: string | null; nameEs: string; nameEn: string; descriptorEs: string; descriptorEn: string; score: string };
export type CriterionDraft = { id: string; code: string | null; nameEs: string; nameEn: string; weight: string; levels: LevelDraft[] };
export type RubricDraft = { from: string; criteria: CriterionDraft[] };

let made = 0;
const newId = () => `n${++made}`;

export const newLevel = (score = ''): LevelDraft => ({ id: newId(), code: null, nameEs: '', nameEn: '', descriptorEs: '', descriptorEn: '', score });
export const newCriterion = (): CriterionDraft => ({ id: newId(), code: null, nameEs: '', nameEn: '', weight: '1', levels: [newLevel('0'), newLevel('100')] });

export function draftOf(rubric: RubricEditorFragment | null): RubricDraft {
  if (!rubric) return { from: '70', criteria: [newCriterion()] };
  const criteria = rubric.criteria.map(({ code, name, weight, levels }) => ({
    id: newId(),
    code,
    nameEs: name.es,
    nameEn: name.en,
    weight: String(weight),
    levels: levels.map((level) => ({ id: newId(), code: level.code, nameEs: level.name.es, nameEn: level.name.en, descriptorEs: level.descriptor.es, descriptorEn: level.descriptor.en, score: percent(level.score) })),
  }));
  return { from: percent(rubric.proficientFrom), criteria };
}

/** Everything gets a code, `c1`, `l1` … by its place; those that are there stay, so that marks of before can be told apart. */
export const withCodes = ({ from, criteria }: RubricDraft): RubricDraft => ({ from, criteria: coded(criteria, 'c').map((criterion) => ({ ...criterion, levels: coded(criterion.levels, 'l') })) });

/** What is no number goes as one that the server refuses, and says so of. */
export function inputOf(competency: string, { from, criteria }: RubricDraft): SaveRubricInput {
  return {
    competency,
    proficientFrom: numberOf(from, 0) / 100,
    criteria: criteria.map(({ code, nameEs, nameEn, weight, levels }) => ({
      code: code ?? '',
      name: { es: nameEs.trim(), en: nameEn.trim() },
      weight: numberOf(weight, 0),
      levels: levels.map((level) => ({
        code: level.code ?? '',
        name: { es: level.nameEs.trim(), en: level.nameEn.trim() },
        descriptor: { es: level.descriptorEs.trim(), en: level.descriptorEn.trim() },
        score: numberOf(level.score, -100) / 100,
      })),
    })),
  };
}

export const changed = <T extends { id: string }>(list: readonly T[], id: string, part: Partial<T>): T[] => list.map((one) => (one.id === id ? { ...one, ...part } : one));

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

function coded<T extends { code: string | null }>(list: readonly T[], letter: string): T[] {
  const taken = new Set(list.map(({ code }) => code));
  return list.map((one, at) => {
    if (one.code) return one;
    let place = at + 1;
    while (taken.has(`${letter}${place}`)) place++;
    taken.add(`${letter}${place}`);
    return { ...one, code: `${letter}${place}` };
  });
}

const percent = (score: number) => String(Math.round(score * 1e8) / 1e6);

function numberOf(text: string, otherwise: number): number {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? otherwise : value;
}
