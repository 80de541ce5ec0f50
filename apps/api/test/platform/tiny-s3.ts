import { createHash } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As much of S3 as files need, on loopback: PUT, DELETE, HEAD and GET (with a range) of `/<bucket>/<key>`, one bucket, signed requests only. */
export class TinyS3 {
  readonly objects = new Map<string, Buffer>();
  puts = 0;
  failing = false;
  private readonly server: Server;

  constructor(private readonly bucket: string) {
    this.server = createServer((req, res) => void this.answer(req, res));
  }

  start(): Promise<string> {
    return new Promise((ready) => this.server.listen(0, '127.0.0.1', () => ready(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}`)));
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => void this.server.close(() => done()));
  }

  private async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const [, bucket, key = ''] = new URL(req.url ?? '', 'http://s3').pathname.split('/');
    const body = await bodyOf(req);
    if (this.failing || bucket !== this.bucket || !/^AWS4-HMAC-SHA256 /.test(req.headers.authorization ?? '')) return void res.writeHead(403).end();
    if (req.method === 'PUT') {
      this.puts++;
      this.objects.set(decodeURIComponent(key), body);
      return void res.writeHead(200, { ETag: `"${createHash('md5').update(body).digest('hex')}"` }).end();
    }
    if (req.method === 'DELETE') {
      this.objects.delete(decodeURIComponent(key));
      return void res.writeHead(204).end();
    }
    const object = this.objects.get(decodeURIComponent(key));
    if (!object) return void res.writeHead(404, { 'Content-Type': 'application/xml' }).end(req.method === 'HEAD' ? undefined : '<Error><Code>NoSuchKey</Code></Error>');
    const range = /^bytes=(\d+)-(\d+)$/.exec(req.headers.range ?? '');
    const part = range ? object.subarray(Number(range[1]), Number(range[2]) + 1) : object;
    res.writeHead(range ? 206 : 200, { 'Content-Length': part.length, ...(range && { 'Content-Range': `bytes ${range[1]}-${range[2]}/${object.length}` }) });
    res.end(req.method === 'HEAD' ? undefined : part);
  }
}

/** The bytes sent; the SDK may send them in signed chunks, each behind a line with its size in hex. */
async function bodyOf(req: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  const raw = Buffer.concat(parts);
  return req.headers['content-encoding']?.includes('aws-chunked') ? unchunk(raw) : raw;
}

function unchunk(raw: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = raw.indexOf('\r\n', at);
    const size = Number.parseInt(raw.subarray(at, end).toString('latin1'), 16);
    if (end < 0 || !(size > 0)) return Buffer.concat(parts);
    parts.push(raw.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}
