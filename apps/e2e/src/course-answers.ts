import { globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator } from 'playwright-core';
import { type Course, type ProblemBlockNode, blocksOf, isTextFile, readCourse } from '@amoxtli/content/domain';

/** A course of the seed, read from its own files: the journeys know the right answers as its author does, not from the server. */
export function seedCourse(slug: string): Course {
  const folder = resolve('seed/courses', slug);
  const paths = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
  const texts = new Map(paths.filter(isTextFile).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const read = readCourse({ texts, sizes: new Map(paths.map((path) => [path, statSync(join(folder, path)).size])) });
  if (!read.ok) throw new Error(read.error.message);
  return read.value.course;
}

export const problemsOf = (course: Course): ProblemBlockNode[] => blocksOf(course).filter((b) => b.kind === 'problem');

/** What to do at one response: which of its choices to press (by place), which option to take, or what to type. */
export type Given = { kind: string; places: number[]; choiceCount: number; text: string };

/** The right answer to each response, in the order of the page. */
export function rightAnswers({ definition, key }: ProblemBlockNode): Given[] {
  return definition.responses.map(({ id, kind, choices }) => {
    const own = key.responses[id];
    if (!own) throw new Error(`no key for ${id}`);
    const right = own.kind === 'choice' ? own.correct.slice(0, 1) : own.kind === 'checkbox' ? own.correct : [];
    const text = own.kind === 'option' ? own.correct : own.kind === 'numerical' || own.kind === 'text' ? own.answer : '';
    return { kind, places: right.map((choice) => choices.findIndex((c) => c.id === choice)), choiceCount: choices.length, text };
  });
}

/** Puts answers into a problem's card with the mouse. */
export async function fillIn(card: Locator, answers: readonly Given[]): Promise<void> {
  const seen = { radio: 0, checkbox: 0, select: 0, text: 0 };
  for (const { kind, places, choiceCount, text } of answers) {
    if (kind === 'choice' || kind === 'checkbox') {
      const type = kind === 'choice' ? 'radio' : 'checkbox';
      for (const place of places) await card.locator(`input[type=${type}]`).nth(seen[type] + place).check();
      seen[type] += choiceCount;
    } else if (kind === 'option') await card.locator('select').nth(seen.select++).selectOption(text);
    else await card.locator('input[type=text]').nth(seen.text++).fill(text);
  }
}
