import type { RichText } from '@amoxtli/platform/domain';
import type { ActiveReason } from '../block';
import { rewriteHtmlLinks, type LinkTargets } from './links';
import { parseHtml } from './parse-html';
import { noFindings, toRichText, trimTree, type RichFindings } from './rich-tree';

/** Passive html as rich text, or active html whole with its reasons. `findings` holds what else the report should say. */
export type HtmlReading =
  | { kind: 'html'; body: RichText; findings: RichFindings }
  | { kind: 'frame'; html: string; reasons: ActiveReason[]; findings: RichFindings };

/**
 * Reads a piece of html. One thing outside the allow-list makes the whole piece a frame: nothing is taken out (trust table, A31, decision 14).
 * `firstLine`: the line of the file where the piece begins.
 */
export function readHtml(html: string, targets: LinkTargets, firstLine = 1): HtmlReading {
  const findings = noFindings();
  const nodes = parseHtml(html);
  if (nodes === null) return frame(html, targets, [{ kind: 'unknown', detail: 'size', line: firstLine }], findings);
  const body = trimTree(toRichText(nodes, { targets }, findings));
  const reasons = [...findings.reasons, ...strayTags(html, findings)].map((reason) => ({ ...reason, line: reason.line + firstLine - 1 }));
  if (reasons.length > 0) return frame(html, targets, reasons, findings);
  return { kind: 'html', body, findings };
}

/** A piece of html where only words have room: passive html as it is, of active html what it says. */
export function readWords(html: string, targets: LinkTargets): RichText {
  const reading = readHtml(html, targets);
  return reading.kind === 'html' ? reading.body : [html.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim()];
}

const frame = (html: string, targets: LinkTargets, reasons: ActiveReason[], findings: RichFindings): HtmlReading => ({
  kind: 'frame', html: rewriteHtmlLinks(html, targets), reasons, findings: { ...findings, dropped: new Set(), styles: new Set() },
});

/** A fragment parser drops `<html>`, `<head>`, `<body>` and `<frame>`; what they carried would vanish, so they are looked for by hand. */
function strayTags(html: string, { reasons }: RichFindings): ActiveReason[] {
  const met = reasons.some(({ kind }) => kind === 'frame');
  return [...html.matchAll(/<(frameset|frame|body|html)(\s[^<>]*)?>/gi)]
    .filter(([, tag, attributes]) => (!met && /^frame/i.test(tag ?? '')) || /\S/.test(attributes ?? ''))
    .map((match) => ({ kind: 'unknown', detail: (match[1] ?? '').toLowerCase(), line: html.slice(0, match.index).split('\n').length }));
}
