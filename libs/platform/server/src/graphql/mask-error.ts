import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { log } from '../log/log';
import { CodedError, type ErrorCode, spanishMessage } from './errors';

const DOCUMENT_CODES = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/** What a person gets to see of an error: one of six codes and a plain sentence; never SQL, a stack, a path or a field's name. */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  if (original instanceof CodedError) return masked(original.code, original.message, formatted.path);
  const code = String(formatted.extensions?.['code'] ?? '');
  if (DOCUMENT_CODES.has(code)) return masked('BAD_USER_INPUT', documentMessage(code), formatted.path);
  if (code === 'FORBIDDEN' || code === 'UNAUTHENTICATED') return masked(code, spanishMessage(code), formatted.path);
  if (error instanceof GraphQLError && error.originalError === undefined && error.path === undefined) {
    return masked('BAD_USER_INPUT', documentMessage('BAD_USER_INPUT'), undefined);
  }
  log.error({ error: original }, 'unexpected error');
  return masked('INTERNAL', spanishMessage('INTERNAL'), formatted.path);
}

function masked(code: ErrorCode, message: string, path: GraphQLFormattedError['path']): GraphQLFormattedError {
  return { message, ...(path && { path }), extensions: { code } };
}

function documentMessage(code: string): string {
  if (code === 'GRAPHQL_PARSE_FAILED') return 'La consulta está mal escrita y no se ejecutó.';
  if (code === 'PERSISTED_QUERY_NOT_FOUND') return 'Esta versión de la página ya no es la actual. Vuelve a cargarla.';
  return 'La consulta no corresponde con lo que este servicio ofrece y no se ejecutó.';
}
