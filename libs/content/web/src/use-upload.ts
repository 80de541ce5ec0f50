import { useRef, useState } from 'react';
import { type DetailedError, Upload } from 'tus-js-client';

export type UploadState = { phase: 'idle' } | { phase: 'uploading' | 'paused' | 'stopped'; fraction: number } | { phase: 'refused' } | { phase: 'done' };

/**
 * A resumable upload (tus 1.0): begun again with the same file, on this device, it goes on where it was; a dropped line is
 * retried by itself, then waits for a press.
 */
export function useUpload(onDone: (uploadId: string, fileName: string) => void) {
  const [state, setState] = useState<UploadState>({ phase: 'idle' });
  const current = useRef<Upload | null>(null);
  const fraction = useRef(0);

  const begin = async (file: File) => {
    const upload = new Upload(file, {
      endpoint: '/uploads',
      chunkSize: 4 * 1024 * 1024,
      retryDelays: [0, 1000, 3000, 5000, 10_000, 20_000],
      headers: { 'x-amoxtli-csrf': '1' },
      metadata: { filename: file.name, filetype: file.type || 'application/gzip' },
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => {
        fraction.current = total ? sent / total : 0;
        setState({ phase: 'uploading', fraction: fraction.current });
      },
      onError: (error) => setState(isRefusal(error) ? { phase: 'refused' } : { phase: 'stopped', fraction: fraction.current }),
      onSuccess: () => {
        setState({ phase: 'done' });
        onDone(idOf(upload.url), file.name);
      },
    });
    const [earlier] = await upload.findPreviousUploads();
    if (earlier) upload.resumeFromPreviousUpload(earlier);
    current.current = upload;
    fraction.current = 0;
    setState({ phase: 'uploading', fraction: 0 });
    upload.start();
  };
  const pause = async () => {
    await current.current?.abort();
    setState({ phase: 'paused', fraction: fraction.current });
  };
  const resume = () => {
    setState({ phase: 'uploading', fraction: fraction.current });
    current.current?.start();
  };
  return { state, begin, pause, resume };
}

/** The server said no, so trying again is of no use: too large, not allowed, not an archive. */
function isRefusal(error: Error | DetailedError): boolean {
  const status = 'originalResponse' in error ? error.originalResponse?.getStatus() : undefined;
  return status !== undefined && status >= 400 && status < 500 && status !== 409 && status !== 423;
}

const idOf = (url: string | null): string => decodeURIComponent(url?.split('/').at(-1) ?? '');
