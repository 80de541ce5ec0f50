import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { type DocumentNode, type ExecutionResult, type GraphQLError, type GraphQLFormattedError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import { compileDocument } from './compile-document';
import { maskError } from './mask-error';
import type { RequestContext } from './request-context';

const KEEP = 500;
const writers = new WeakMap<object, CompiledQuery['stringify']>();

/** Compiles each document once and executes the compiled form; what the compiler does not do falls through to graphql-js. */
export function compiledExecution(schema: () => GraphQLSchema): ApolloServerPlugin<RequestContext> {
  const compiled = new Map<string, CompiledQuery | null>();
  const compile = (hash: string, document: DocumentNode, operationName: string): CompiledQuery | null => {
    const key = `${hash}/${operationName}`;
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const made = compileDocument(schema(), document, operationName);
    if (compiled.size >= KEEP) compiled.delete(String(compiled.keys().next().value));
    compiled.set(key, made);
    return made;
  };
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, operationName, queryHash, contextValue, request }): Promise<GraphQLResponse | null> => {
        if (operation.operation === OperationTypeNode.SUBSCRIPTION) return null;
        if (!queryHash) return null;
        const query = compile(queryHash, document, operationName ?? '');
        if (!query) return null;
        const result: ExecutionResult = await query.query(undefined, contextValue, request.variables ?? {});
        if (result.data) writers.set(result.data, query.stringify);
        const errors = result.errors?.map(formatted);
        return { http: { headers: new Map() as never, status: undefined }, body: { kind: 'single', singleResult: { data: result.data, ...(errors && { errors }) } } };
      },
    }),
  };
}

/** Writes a response with its document's own serializer, or plainly where there is none or an error tells another story. */
export function stringifyResult(value: { data?: unknown; errors?: readonly GraphQLFormattedError[] | undefined }): string {
  const { data, errors } = value;
  const write = typeof data === 'object' && data !== null && !errors ? writers.get(data) : undefined;
  return write ? write({ data } as ExecutionResult as never) : JSON.stringify(value);
}

const formatted = (error: GraphQLError): GraphQLFormattedError => maskError({ message: error.message, path: error.path, extensions: error.extensions } as GraphQLFormattedError, error);
