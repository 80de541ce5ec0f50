import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, parse } from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import { ANONYMOUS } from '../access/viewer';
import { log } from '../log/log';
import { compileDocument } from './compile-document';
import { spanishMessage } from './errors';
import { maskError } from './mask-error';
import type { Manifest } from './persisted-operations';
import type { RequestContext } from './request-context';
import { SchemaHolder } from './schema-holder';

type Ready = { status: number; body: Buffer; br: Buffer; gzip: Buffer; etag: string; cacheable: boolean };
type Operation = { query: CompiledQuery; name: string; cacheable: boolean };

const FRESH_MS = 2000;
const KEEP = 500;
const LONGEST_VARIABLES = 4000;
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Public reads by GET: always as nobody, only queries of the manifest, never past Apollo. The bytes are made once, compressed once, kept for two
 * seconds here and for half a minute by browsers and proxies, with an ETag after that.
 */
@Injectable()
export class PublicReads {
  private readonly ready = new Map<string, Promise<Ready>>();
  private readonly operations = new Map<string, Operation | null>();

  constructor(private readonly schema: SchemaHolder) {}

  middleware(manifest: Manifest) {
    return (req: Request, res: Response, next: NextFunction): void => {
      if (req.method !== 'GET' && req.method !== 'HEAD') return next();
      this.answer(manifest, req, res).catch((error: unknown) => {
        log.error({ error }, 'a public read failed');
        if (!res.headersSent) res.status(500).json({ errors: [{ message: spanishMessage('INTERNAL'), extensions: { code: 'INTERNAL' } }] });
        else res.destroy();
      });
    };
  }

  private async answer(manifest: Manifest, req: Request, res: Response): Promise<void> {
    const hash = hashOf(req);
    const operation = hash === null ? null : this.operation(manifest, hash);
    const variables = variablesOf(req);
    if (hash === null || !operation || !variables) return refuse(res);
    const ready = await this.fetch(`${hash}\n${JSON.stringify(variables)}`, operation, variables);
    res.set({
      'Cache-Control': ready.cacheable ? 'public, max-age=30, stale-while-revalidate=300' : 'no-store',
      'Content-Type': 'application/json; charset=utf-8',
      Vary: 'Accept-Encoding',
      ETag: ready.etag,
    });
    if (ready.cacheable && req.headers['if-none-match'] === ready.etag) {
      res.status(304).end();
      return;
    }
    const accepts = String(req.headers['accept-encoding'] ?? '');
    const [encoding, body] = accepts.includes('br') ? ['br', ready.br] : accepts.includes('gzip') ? ['gzip', ready.gzip] : [null, ready.body];
    if (encoding) res.set('Content-Encoding', encoding);
    res.status(ready.status).end(req.method === 'HEAD' ? undefined : body);
  }

  private fetch(key: string, operation: Operation, variables: Record<string, unknown>): Promise<Ready> {
    const known = this.ready.get(key);
    if (known) return known;
    const made = this.execute(operation, variables);
    if (this.ready.size >= KEEP) this.ready.delete(String(this.ready.keys().next().value));
    this.ready.set(key, made);
    const forget = () => this.ready.get(key) === made && this.ready.delete(key);
    made.then((r) => (r.cacheable ? setTimeout(forget, FRESH_MS).unref() : forget()), forget);
    return made;
  }

  private async execute({ query, cacheable }: Operation, variables: Record<string, unknown>): Promise<Ready> {
    const context = { viewer: ANONYMOUS, loaders: new Map() } as unknown as RequestContext;
    const result = await query.query(undefined, context, variables);
    const errors = result.errors?.map((error) => maskError({ message: error.message, path: error.path, extensions: error.extensions }, error));
    const body = Buffer.from(errors ? JSON.stringify({ errors, data: result.data }) : query.stringify(result as never));
    const [br, gz] = await Promise.all([toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }), toGzip(body)]);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    return { status: errors && !result.data ? 400 : 200, body, br, gzip: gz, etag, cacheable: cacheable && !errors };
  }

  /** The compiled query of that hash; null when it is none of ours or not a query. */
  private operation(manifest: Manifest, hash: string): Operation | null {
    const known = this.operations.get(hash);
    if (known !== undefined) return known;
    const text = Object.hasOwn(manifest, hash) ? manifest[hash] : undefined;
    const made = text === undefined ? null : this.compile(parse(text));
    if (text !== undefined) this.operations.set(hash, made);
    return made;
  }

  private compile(document: DocumentNode): Operation | null {
    const definition = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION);
    if (!definition || definition.operation !== OperationTypeNode.QUERY) return null;
    const query = compileDocument(this.schema.schema, document, definition.name?.value ?? '');
    if (!query) throw new GraphQLError('a document of the manifest does not fit the schema');
    const fields = this.schema.schema.getQueryType()?.getFields() ?? {};
    const cacheable = definition.selectionSet.selections.every((s) => s.kind === Kind.FIELD && fields[s.name.value]?.extensions['cacheForAll'] === true);
    return { query, name: definition.name?.value ?? '', cacheable };
  }
}

function hashOf(req: Request): string | null {
  const { extensions } = req.query;
  const match = typeof extensions === 'string' ? /"sha256Hash"\s*:\s*"([0-9a-f]{64})"/.exec(extensions) : null;
  return match?.[1] ?? null;
}

function variablesOf(req: Request): Record<string, unknown> | null {
  const { variables } = req.query;
  if (variables === undefined || variables === '') return {};
  if (typeof variables !== 'string' || variables.length > LONGEST_VARIABLES) return null;
  try {
    const parsed: unknown = JSON.parse(variables);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null;
  } catch {
    return null;
  }
}

function refuse(res: Response): void {
  const message = 'Esta consulta no está en la lista de consultas de la plataforma.';
  res.status(400).json({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
}
