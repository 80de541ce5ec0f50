import { EvidenceFileItemFragmentDoc, useApolloClient } from '@amoxtli/graphql/web';
import { useEffect, useRef, useState } from 'react';
import { type Going, sendFile } from './send-file';

/** `waiting`: others go first. */
export type Sending = { key: string; name: string; file: File; fraction: number; waiting: boolean; refusal: string | null };
type InLine = Pick<Sending, 'key' | 'file'>;

/** Files go one after another: on a thin line ten at once would all be late. What arrived is put into the cache, so no question is asked anew. */
export function useFileUploads(evidenceId: string) {
  const client = useApolloClient();
  const { cache } = client;
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [told, setTold] = useState<{ kind: 'sent' | 'removed' | 'removeFailed'; name: string } | null>(null);
  const line = useRef<InLine[]>([]);
  const going = useRef<(Going & { key: string }) | null>(null);
  useEffect(
    () => () => {
      line.current = [];
      going.current?.leave();
    },
    [],
  );

  const update = (key: string, changed: Partial<Sending>) => setSending((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const drop = (key: string) => {
    line.current = line.current.filter((one) => one.key !== key);
    if (going.current?.key === key) going.current.stop();
    setSending((all) => all.filter((one) => one.key !== key));
  };
  const change = (files: (known: readonly object[], read: (name: string, from: object) => unknown) => readonly object[]) =>
    cache.modify<{ files: readonly object[] }>({ id: cache.identify({ __typename: 'Evidence', id: evidenceId }), fields: { files: (known, { readField }) => files(known as readonly object[], (name, from) => readField(name, from as never)) as never } });

  const goOn = async () => {
    if (going.current) return;
    for (let next = line.current.shift(); next; next = line.current.shift()) {
      const { key, file } = next;
      going.current = { key, ...sendFile(evidenceId, file, (fraction) => update(key, { fraction })) };
      update(key, { waiting: false });
      await arrive(next, going.current);
    }
    going.current = null;
  };
  const arrive = async ({ key, file }: InLine, { done }: Going) => {
    const sent = await done;
    if (sent === null) return;
    if (sent === 'here') await client.refetchQueries({ include: 'active' });
    else if ('reason' in sent) return update(key, { refusal: sent.reason });
    else {
      const ref = cache.writeFragment({ fragment: EvidenceFileItemFragmentDoc, data: sent.file as never });
      change((known, read) => (ref && !known.some((one) => read('id', one) === sent.file.id) ? [...known, ref] : known));
    }
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
