import { type EvidenceFileItemFragment, EvidenceFileItemFragmentDoc, useApolloClient } from '@amoxtli/graphql/web';
import { useEffect, useRef, useState } from 'react';

type Done = { file: EvidenceFileItemFragment } | { reason: string };
/** `waiting`: others go first. */
export type Sending = { key: string; name: string; file: File; fraction: number; waiting: boolean; refusal: string | null };
type InLine = Pick<Sending, 'key' | 'file'>;

/** Files go one after another, by the one way that tells how far it is: on a thin line ten at once would all be late. What arrived is put into the cache, so no question is asked anew. */
export function useFileUploads(evidenceId: string) {
  const { cache } = useApolloClient();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [told, setTold] = useState<{ kind: 'sent' | 'removed' | 'removeFailed'; name: string } | null>(null);
  const line = useRef<InLine[]>([]);
  const going = useRef<{ key: string; request: XMLHttpRequest } | null>(null);
  useEffect(
    () => () => {
      line.current = [];
      going.current?.request.abort();
    },
    [],
  );

  const update = (key: string, changed: Partial<Sending>) => setSending((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const drop = (key: string) => {
    line.current = line.current.filter((one) => one.key !== key);
    if (going.current?.key === key) going.current.request.abort();
    setSending((all) => all.filter((one) => one.key !== key));
  };
  const change = (files: (known: readonly object[], read: (name: string, from: object) => unknown) => readonly object[]) =>
    cache.modify<{ files: readonly object[] }>({ id: cache.identify({ __typename: 'Evidence', id: evidenceId }), fields: { files: (known, { readField }) => files(known as readonly object[], (name, from) => readField(name, from as never)) as never } });

  const goOn = async () => {
    if (going.current) return;
    for (let next = line.current.shift(); next; next = line.current.shift()) {
      going.current = { key: next.key, request: new XMLHttpRequest() };
      await start(next, going.current.request);
    }
    going.current = null;
  };
  const start = async ({ key, file }: InLine, request: XMLHttpRequest) => {
    update(key, { waiting: false });
    const done = await post(request, evidenceId, file, (fraction) => update(key, { fraction }));
    if (!done) return;
    if ('reason' in done) return update(key, { refusal: done.reason });
    const ref = cache.writeFragment({ fragment: EvidenceFileItemFragmentDoc, data: done.file as never });
    change((known, read) => (ref && !known.some((one) => read('id', one) === done.file.id) ? [...known, ref] : known));
    setTold({ kind: 'sent', name: file.name });
    drop(key);
  };
  const send = (files: readonly File[]) => {
    const added = files.map((file) => ({ key: crypto.randomUUID(), name: file.name, file, fraction: 0, waiting: true, refusal: null }));
    setTold(null);
    setSending((all) => [...all, ...added]);
    line.current.push(...added);
    void goOn();
  };
  const retry = ({ key, file }: Sending) => {
    update(key, { refusal: null, fraction: 0, waiting: true });
    line.current.push({ key, file });
    void goOn();
  };
  const remove = async ({ id, name }: { id: string; name: string }) => {
    const gone = await fetch(`/evidencias/archivos/${id}`, { method: 'DELETE', headers: { 'x-amoxtli-csrf': '1' } }).then(({ status }) => status === 204 || status === 404, () => false);
    if (gone) change((known, read) => known.filter((one) => read('id', one) !== id));
    setTold({ kind: gone ? 'removed' : 'removeFailed', name });
    return gone;
  };
  return { sending, told, busy: sending.some(({ refusal }) => refusal === null), send, retry, drop, remove };
}

/** Null when it was stopped; a line that died is a reason like any other. */
function post(request: XMLHttpRequest, evidenceId: string, file: File, onFraction: (fraction: number) => void): Promise<Done | null> {
  return new Promise((resolve) => {
    request.open('POST', `/evidencias/${evidenceId}/archivos`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('x-amoxtli-csrf', '1');
    request.upload.onprogress = ({ loaded, total }) => onFraction(total ? loaded / total : 0);
    request.onload = () => resolve(read(request.status, request.responseText));
    request.onerror = () => resolve({ reason: 'network' });
    request.onabort = () => resolve(null);
    request.send(file);
  });
}

function read(status: number, text: string): Done {
  const body = parse(text);
  if (status === 201 && typeof body['id'] === 'string' && typeof body['url'] === 'string') {
    return { file: { __typename: 'EvidenceFileModel', id: body['id'], url: body['url'], name: String(body['name']), mediaType: String(body['mediaType']), bytes: Number(body['bytes']) } as EvidenceFileItemFragment };
  }
  return { reason: typeof body['reason'] === 'string' ? body['reason'] : 'network' };
}

function parse(text: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? Object.fromEntries(Object.entries(found)) : {};
  } catch {
    return {};
  }
}
