import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

let wanted = false;

/** The router calls this when the page changes; the next heading that appears takes the focus, so that it is read. */
export function requestHeadingFocus(): void {
  wanted = true;
}

/** The one h1 of a page, which also names the document. */
export function PageHeading({ children, title, className }: { children: string; title?: string; className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (!wanted) return;
    wanted = false;
    heading.current?.focus({ preventScroll: true });
  }, [pathname, children]);
  return (
    <>
      <title>{`${title ?? children} · Amoxtli`}</title>
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children}
      </h1>
    </>
  );
}
