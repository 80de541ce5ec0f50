import { useMessages } from '@amoxtli/ui/web';
import type { ReactNode } from 'react';

/** How what is being typed will be read. */
export function Preview({ children }: { children: ReactNode }) {
  const words = useMessages('learn').problem;
  return (
    <p className="flex min-h-11 flex-wrap items-center gap-2 bg-sunken px-3 py-1">
      <span className="text-sm text-soft">{words.readAs}</span>
      <output className="max-w-full overflow-x-auto">{children}</output>
    </p>
  );
}
