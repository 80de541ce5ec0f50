import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type PatternCost, costOf } from './pattern-cost';

/** A72 for our own patterns, which the language's engine matches by trying back: none may take more than linear time on a text of any length. */
const SOURCES = ['libs/**/src/**/*.{ts,tsx,mjs}', 'apps/{api,web}/src/**/*.{ts,tsx}', 'tools/*.{ts,mjs}', 'bench/*.mjs'];

/** Not linear by the rule, and right all the same: each with what bounds its text. */
const accepted: Record<string, string> = {
  'libs/assessment/web/src/problem-inputs/chemical-parts.ts /\\^\\(?([0-9]*[+-]?)\\)?|(?<=[A-Za-z)\\]])([0-9]+)|_([0-9]+)|([^^_]+?)(?=\\^|_|(?<=[A-Za-z)\\]])[0-9]|$)/g': 'what is not found before the end is found at the end: nothing is read twice',
  'libs/catalog/server/src/use-cases/browse-catalog.ts /[\\p{L}\\p{N}]{3,}$/u': '200 signs: LONGEST_TEXT',
  'libs/content/domain/src/olx/problem/modern-python.ts /^[ \\t]*(?:import|from)[ \\t]+(scipy|sympy|matplotlib|networkx|nltk|pandas|eia|miller|chemtools)\\b/gm': 'begins at lines only, and blanks hold no end of a line',
  'libs/content/server/src/archive/entry-path.ts /(^|\\/)(\\._[^/]*|\\.DS_Store|__MACOSX(\\/.*)?|Thumbs\\.db)$/': "1,024 bytes: pathBytes of the archive's limits",
  'libs/identity/domain/src/password.ts /^[\\d\\s!-/:-@[-`{-~]+|[\\d\\s!-/:-@[-`{-~]+$/g': '256 signs: LONGEST, asked before',
  'bench/weight.mjs /href="([^"]+verificar-correo[^"]+)"/': 'letters of our own',
  'tools/codegen.mjs /^export const (\\w+) = (\\{.*\\}) as unknown as (DocumentNode<.*>);$/': 'lines of our own generated file',
  'tools/new-context.mjs /(  中: \\[[^\\]]*\\],\\n)/': 'our own architecture.mjs',
  'tools/new-context.mjs /export const ladder = \\[(.*)\\];/': 'our own architecture.mjs',
};

/** Not linear, and only as fast as an author's text is short: each with where its text comes from. A line goes when its pattern is mended. */
const slow: Record<string, string> = {
};

type Found = { file: string; source: string; flags: string };

/** Every pattern of a file, written as a literal or made of texts that stand in it; a part that is only known later stands as one sign. */
function patternsOf(file: string, text: string): Found[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const constants = new Map<string, ts.Expression>();
  const textOf = (node: ts.Expression | undefined): string => {
    if (!node) return '';
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf('/'));
    if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ expression, literal }) => textOf(expression) + literal.text).join('');
    return ts.isIdentifier(node) ? (constants.has(node.text) ? textOf(constants.get(node.text)) : LATER) : LATER;
  };
  const keep = (source: string, flags: string) => found.push({ file, source, flags: flags.replaceAll(LATER, '') });
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) constants.set(node.name.text, node.initializer);
    if (ts.isRegularExpressionLiteral(node)) keep(textOf(node), node.text.slice(node.text.lastIndexOf('/') + 1));
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') keep(textOf(node.arguments?.[0]), textOf(node.arguments?.[1]));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const LATER = '\u4e2d';
const root = join(import.meta.dirname, '..');
const files = globSync(SOURCES, { cwd: root }).filter((file) => !/\.spec\.|generated/.test(file)).sort();
const nameOf = ({ file, source, flags }: Found) => `${file} /${source}/${flags}`;

it.each<[string, string, PatternCost]>([
  ['(a+)+$', '', 'exponential'],
  ['^(a*)*b', '', 'exponential'],
  ['^(a|a)*b', '', 'exponential'],
  ['^(a|aa)+$', '', 'exponential'],
  ['^([a-z]+\\d?)*;', '', 'exponential'],
  ['^(\\w+\\s?)*$', '', 'exponential'],
  ['^(k|\u212a)+$', 'iu', 'exponential'],
  ['^(a{1,9}){1,20}b', '', 'exponential'],
  ['^(?=(a+)+b)', '', 'exponential'],
  ['^\\s*\\s*x', '', 'polynomial'],
  ['^.*=.*=.*;$', '', 'polynomial'],
  ['\\s+$', '', 'polynomial'],
  ['<[^>]*>', 'g', 'polynomial'],
  ['^(a+)+', '', 'linear'],
  ['^(ab+)+$', '', 'linear'],
  ['^\\s*(\\w+)\\s*=', '', 'linear'],
  ['^[^,]*,[^,]*$', '', 'linear'],
  ['<[^<>]*>', 'g', 'linear'],
  ['^"(?:\\\\.|[^"\\\\])*"$', '', 'linear'],
  ['^(?:[a-z]+\\.)*[a-z]+$', '', 'linear'],
  ['\\d+', 'g', 'linear'],
  ['\\s+$', 'y', 'linear'],
])('/%s/%s is %s', (source, flags, verdict) => expect(costOf(source, flags)).toBe(verdict));

it('no pattern of ours takes more than linear time, but those that are listed with a reason', () => {
  const found = files.flatMap((file) => patternsOf(file, readFileSync(join(root, file), 'utf8')));
  expect(found.length).toBeGreaterThan(100);
  const refused = found.filter(({ source, flags }) => costOf(source, flags) !== 'linear').map(nameOf);
  expect([...new Set(refused)].sort()).toEqual(Object.keys({ ...accepted, ...slow }).sort());
});
