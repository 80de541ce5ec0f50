import { isRichAttribute, richTags, withHeadingLevels } from '@amoxtli/content/domain';
import { type RichElement, type RichNode, type RichText, childrenOf, isElement } from '@amoxtli/platform/domain';
import { WordsWithTex } from '@amoxtli/ui/web';
import { type ReactNode, createElement } from 'react';
import { Link } from 'react-router';
import { richProps } from './rich-props';

type Surroundings = { runId: string; renderResponse?: (id: string) => ReactNode; frame?: ReactNode };

/**
 * Builds elements from a tree, by the same list that import keeps to: a tag outside it gives its words only, an attribute
 * outside it is dropped. No string is ever read as markup. `renderResponse` stands where a problem has its answers, `frame`
 * where it has active content.
 * Headings begin at `headingFrom`: a unit's title is h1, a block's h2, so an author's first is h3 unless told.
 */
export function RichTextView({ tree, headingFrom = 3, ...around }: { tree: RichText; headingFrom?: number } & Surroundings) {
  return <>{withHeadingLevels(tree, headingFrom).map((node, at) => draw(node, at, around))}</>;
}

/** Landmarks of an author would compete with the page's own. */
const plain: Record<string, string> = { nav: 'div', header: 'div', footer: 'div', aside: 'div', center: 'div', tt: 'code', strike: 's', big: 'span' };
/** What stands in these is meant as it is written, formulas included. */
const literal = new Set(['code', 'pre', 'kbd', 'samp', 'tt']);
const empty = new Set(['img', 'br', 'wbr', 'hr', 'col', 'source', 'track']);

function draw(node: RichNode, key: number, around: Surroundings): ReactNode {
  if (!isElement(node)) return <WordsWithTex key={key} text={node} />;
  const [tag, attributes] = node;
  if (tag === 'response') return <div key={key}>{around.renderResponse?.(attributes['id'] ?? '')}</div>;
  if (tag === 'frame') return <div key={key}>{around.frame}</div>;
  const children = childrenOf(node).map((child, at) => (literal.has(tag) && !isElement(child) ? child : draw(child, at, around)));
  if (!richTags.has(tag)) return <span key={key}>{children}</span>;
  if (tag === 'a') return drawLink(node, key, children, around);
  const name = tag === 'p' && holdsResponse(node) ? 'div' : (plain[tag] ?? tag);
  const props = richProps(tag, attributes, (attribute) => isRichAttribute(tag, attribute));
  if (empty.has(tag)) return createElement(name, { key, ...props, ...(tag === 'img' && { loading: 'lazy', alt: attributes['alt'] ?? '' }) });
  const element = createElement(name, { key, ...props }, ...children);
  return tag === 'table' ? (
    <div key={key} className="table-scroll" tabIndex={0}>
      {element}
    </div>
  ) : (
    element
  );
}

/** A paragraph may not hold what an answer is made of. */
const holdsResponse = (node: RichElement): boolean => childrenOf(node).some((child) => isElement(child) && (child[0] === 'response' || holdsResponse(child)));

function drawLink([, attributes]: RichElement, key: number, children: ReactNode[], { runId }: Surroundings): ReactNode {
  const href = attributes['href'] ?? '';
  const unit = /^unit:([\w.-]+)$/.exec(href)?.[1];
  if (unit) {
    return (
      <Link key={key} to={`/aprender/${runId}/u/${unit}`} className="link">
        {children}
      </Link>
    );
  }
  const { href: safe, ...props } = richProps('a', attributes, (name) => ['href', 'title', 'lang', 'dir', 'id'].includes(name));
  return (
    <a key={key} {...props} href={safe} rel="noopener noreferrer">
      {children}
    </a>
  );
}
