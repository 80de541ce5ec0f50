import type { EvidenceFileItemFragment } from '@amoxtli/graphql/web';
import type { DetailedError, Upload } from 'tus-js-client';

/** `here`: all of it arrived, but what the server said of it was lost on the way. */
export type Sent = { file: EvidenceFileItemFragment } | { reason: string } | 'here';
/** `stop`: for good; `leave`: it may go on where it is when the same file is chosen again. */
export type Going = { done: Promise<Sent | null>; stop: () => void; leave: () => void };

/** Less than this goes in one request; more, in pieces of this, of which a broken line costs the last. In bytes. */
const PIECE = 1024 * 1024;
const AGAIN_MS = [0, 1000, 3000, 6000, 12_000];

/** Sends a file of a piece of evidence; `done` answers null when it was stopped or left. */
export function sendFile(evidenceId: string, file: File, onFraction: (fraction: number) => void): Going {
  let upload: Upload | null = null;
  let isOver = false;
  let settle: (sent: Sent | null) => void = () => undefined;
  const done = new Promise<Sent | null>((resolve) => (settle = resolve));
  const end = (sent: Sent | null) => {
    isOver = true;
    settle(sent);
  };
  const quit = (forGood: boolean) => {
    if (isOver) return;
    end(null);
    void upload?.abort(forGood).catch(() => undefined);
  };
  void import('tus-js-client').then(async (tus) => {
    const sending = new tus.Upload(file, {
      endpoint: '/evidencias/subidas',
      chunkSize: PIECE,
      uploadDataDuringCreation: file.size <= PIECE,
      retryDelays: AGAIN_MS,
      headers: { 'x-amoxtli-csrf': '1' },
      metadata: { filename: file.name, evidence: evidenceId },
      fingerprint: () => Promise.resolve(['amoxtli', evidenceId, file.name, file.size, file.lastModified].join('/')),
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => onFraction(total ? sent / total : 0),
      onShouldRetry: (error) => !isAnswer(error),
      onError: (error) => end({ reason: reasonOf(error) }),
      onSuccess: ({ lastResponse }) => end(readFile(lastResponse.getBody()) ?? 'here'),
    });
    upload = sending;
    const [earlier] = await sending.findPreviousUploads();
    if (isOver) return;
    if (earlier) sending.resumeFromPreviousUpload(earlier);
    sending.start();
  }, () => end({ reason: 'network' }));
  return { done, stop: () => quit(true), leave: () => quit(false) };
}

/** The server said no: asking again is of no use. Where it is only locked or out of step, it is. */
function isAnswer(error: Error | DetailedError): boolean {
  const status = statusOf(error);
  return reasonOf(error) !== 'network' || (status >= 400 && status < 500 && status !== 409 && status !== 423);
}

function reasonOf(error: Error | DetailedError): string {
  const { reason } = parse(('originalResponse' in error && error.originalResponse?.getBody()) || '');
  if (typeof reason === 'string') return reason;
  return statusOf(error) === 413 ? 'TOO_LARGE' : 'network';
}

const statusOf = (error: Error | DetailedError): number => ('originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0);

function readFile(text: string): { file: EvidenceFileItemFragment } | null {
  const { id, url, name, mediaType, bytes } = parse(text);
  if (typeof id !== 'string' || typeof url !== 'string') return null;
  return { file: { __typename: 'EvidenceFileModel', id, url, name: String(name), mediaType: String(mediaType), bytes: Number(bytes) } as EvidenceFileItemFragment };
}

function parse(text: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? Object.fromEntries(Object.entries(found)) : {};
  } catch {
    return {};
  }
}
