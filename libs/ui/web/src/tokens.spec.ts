import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

type Tokens = Record<string, string>;
const read = (name: string) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8');
const tokensIn = (css: string): Tokens => Object.fromEntries([...css.matchAll(/^\s*--([a-z-]+): (#[0-9a-f]{6});/gm)].map((found) => [found[1] ?? '', found[2] ?? '']));

const [light = '', dark = ''] = read('tokens.css').split('@media');
const themes: [string, Tokens][] = [['amate by day', tokensIn(light)], ['amate by night', tokensIn(dark)], ['gobmx', tokensIn(read('theme-gobmx.css'))]];

/** WCAG 2.2, relative luminance and contrast ratio. */
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

const grounds = ['paper', 'surface', 'sunken'];
const texts = ['ink', 'ink-soft', 'accent', 'second', 'good', 'warn', 'bad'];

describe.each(themes)('%s', (_name, tokens) => {
  it.each(texts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground])))('%s can be read on %s (4.5:1)', (text, ground) => {
    expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  it.each([['on-accent', 'accent'], ['on-accent', 'accent-strong'], ['on-second', 'second']])('%s can be read on %s (4.5:1)', (text, ground) => {
    expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  it.each(['edge', 'focus'].flatMap((line) => grounds.map((ground): [string, string] => [line, ground])))('%s is seen on %s (3:1)', (line, ground) => {
    expect(contrast(tokens[line] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
