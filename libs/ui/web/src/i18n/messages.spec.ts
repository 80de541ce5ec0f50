import { describe, expect, it } from '@jest/globals';
import { languages } from './language';
import { loaders } from './messages';

const areas = ['shell', 'public', 'account', 'learn', 'admin', 'teach', 'verifier', 'passport', 'constancias', 'competency', 'assess', 'frameworks', 'plans', 'keeping'] as const;

/** Every text, with functions called with numbers and words, as `path → text`. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('2', '3', '4'))]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe.each(areas)('the words of %s', (area) => {
  it.each(languages)('are all there in %s', async (language) => {
    const found = texts(await loaders[language][area]());
    expect(found.filter(([, text]) => !text.trim())).toEqual([]);
    expect(found.length).toBeGreaterThan(10);
  });
  it('have the same keys in both languages', async () => {
    const [es, en] = await Promise.all(languages.map(async (language) => texts(await loaders[language][area]()).map(([path]) => path)));
    expect(en).toEqual(es);
  });
});
