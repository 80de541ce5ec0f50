import type { ReactNode } from 'react';

export function Tag({ children }: { children: ReactNode }) {
  return <span className="inline-block border border-edge px-2 py-0.5 text-sm text-soft">{children}</span>;
}
