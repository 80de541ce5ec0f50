import type { RichNode, RichText } from '@amoxtli/platform/domain';
import type { LinkTargets } from './links';
import type { XmlElement } from './read-xml';
import { noFindings, toRichText, trimTree, type RichFindings } from './rich-tree';

/** Reads an `annotatable` block: a text in which passages carry notes. Each passage stays marked and its note opens beside it. */
export function readAnnotatable(element: XmlElement, targets: LinkTargets): { body: RichText; findings: RichFindings } {
  const findings = noFindings();
  const options = {
    targets,
    passiveStyles: true,
    special: (inner: XmlElement): RichNode[] | undefined => {
      if (inner.name === 'annotation') return marked(inner, toRichText(inner.children, options, findings));
      return inner.name === 'instructions' || inner.name === 'annotatable' ? toRichText(inner.children, options, findings) : undefined;
    },
  };
  return { body: trimTree(toRichText(element.children, options, findings)), findings };
}

function marked({ attributes }: XmlElement, passage: RichText): RichNode[] {
  const note = [attributes.title, attributes.body].filter(Boolean).join(': ');
  return [['mark', {}, ...passage], ...(note === '' ? [] : [['small', {}, ` [${note}]`] satisfies RichNode])];
}

