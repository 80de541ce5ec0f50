import { useMessages } from '@amoxtli/ui/web';
import { useEffect, useRef, useState } from 'react';
import { SHORTEST, readHeight } from './frame-height';

/**
 * Active content, from another origin and without ours: it can neither read the session nor reach the page. All that it
 * may say is its height, and only from its own window.
 */
export function FrameBlock({ title, url }: { title: string; url: string }) {
  const words = useMessages('learn').frame;
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(SHORTEST);
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      if (event.source !== frame.current?.contentWindow) return;
      setHeight((before) => readHeight(event.data) ?? before);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  return (
    <div className="card bg-white p-3">
      <iframe ref={frame} src={url} title={words.label(title)} sandbox="allow-scripts allow-popups" referrerPolicy="no-referrer" loading="lazy" height={height} className="block w-full" />
    </div>
  );
}
