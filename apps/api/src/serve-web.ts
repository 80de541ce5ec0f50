import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';

type Asset = { type: string; etag: string; raw: Buffer; br: Buffer | null; gzip: Buffer | null; immutable: boolean };

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};
const COMPRESSIBLE = /^(text|application\/(json|manifest)|image\/svg)/;
/** Paths that are the API's: an unknown one below them is not a page. */
const NOT_PAGES = /^\/(\.well-known|credenciales|credentials|estados|evidencias\/(archivos|subidas)|instituciones\/\d+\/(sello|firmas)|mi-pasaporte\.json|mis-datos\.json|pasaportes|presentations|graphql|files|uploads|api|c|constancias|correo|healthz|readyz)(\/|$)/;

/** Addresses that end like a file are never pages. */
const isFile = (path: string) => extname(path) in TYPES || /\.(csv|pdf)$/.test(path);

/** Serves the built web from memory, compressed once at start; any other page address gets the app, which knows its own routes. */
export function serveWeb(folder: string, contentHost: string) {
  const assets = load(folder);
  const index = assets.get('/index.html');
  return (req: Request, res: Response, next: NextFunction): void => {
    if ((req.method !== 'GET' && req.method !== 'HEAD') || req.headers.host === contentHost) return next();
    const asset = assets.get(req.path) ?? (NOT_PAGES.test(req.path) || isFile(req.path) ? undefined : index);
    if (!asset) return next();
    send(asset, req, res);
  };
}

function send(asset: Asset, req: Request, res: Response): void {
  const accepts = String(req.headers['accept-encoding'] ?? '');
  const [encoding, body] = asset.br && accepts.includes('br') ? ['br', asset.br] : asset.gzip && accepts.includes('gzip') ? ['gzip', asset.gzip] : ['', asset.raw];
  res.set({
    'Content-Type': asset.type,
    'Cache-Control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: asset.etag,
    Vary: 'Accept-Encoding',
  });
  if (req.headers['if-none-match'] === asset.etag) {
    res.status(304).end();
    return;
  }
  if (encoding) res.set('Content-Encoding', String(encoding));
  res.set('Content-Length', String(body.length)).end(req.method === 'HEAD' ? undefined : body);
}

function load(folder: string): Map<string, Asset> {
  if (!existsSync(folder)) return new Map();
  const files = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [`/${path.replaceAll('\\', '/')}`, read(join(folder, path), path)]));
}

function read(file: string, path: string): Asset {
  const raw = readFileSync(file);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const compress = COMPRESSIBLE.test(type) && raw.length > 500;
  return {
    type,
    raw,
    etag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`,
    br: compress ? brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : null,
    gzip: compress ? gzipSync(raw) : null,
    immutable: path.startsWith('assets/'),
  };
}
