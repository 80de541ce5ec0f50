import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/**
 * A document compiled to a function, with a serializer of its own where its types allow one (scalars of ours do not; JSON.stringify then writes
 * the answer). Null for what the compiler does not do.
 */
export function compileDocument(schema: GraphQLSchema, document: DocumentNode, operationName: string): CompiledQuery | null {
  for (const customJSONSerializer of [true, false]) {
    const made = compileQuery(schema, document, operationName, { customJSONSerializer });
    if (isCompiledQuery(made)) return made;
  }
  return null;
}
