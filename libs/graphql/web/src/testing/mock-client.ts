import { type ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { type ExecutionResult, GraphQLError, buildSchema, execute } from 'graphql';
import { createClient } from '../client';
import { sdl } from '../generated/sdl';

/** Root fields only: each gets the arguments and gives a plain object (members of unions with their `__typename`). */
export type Resolvers = Record<string, (variables: Record<string, never>) => unknown>;

/** Thrown by a resolver to play a line that died before the answer came. */
export class DeadNetwork extends Error {}

/** Thrown by a resolver to refuse with one of the six codes. */
export const refusal = (code: string) => new GraphQLError(code, { extensions: { code } });

/** An Apollo client whose network is the contract itself: an answer that the schema does not allow is an error here. */
export function mockClient(resolvers: Resolvers): ApolloClient {
  const schema = buildSchema(sdl);
  const link = new ApolloLink(
    (operation) =>
      new Observable<ApolloLink.Result>((observer) => {
        void answer(schema, operation, resolvers).then((result) => {
          if (result.errors?.some(({ originalError }) => originalError instanceof DeadNetwork)) return observer.error(new TypeError('Failed to fetch'));
          observer.next({ data: result.data, errors: result.errors });
          observer.complete();
        });
      }),
  );
  return createClient(link);
}

async function answer(schema: ReturnType<typeof buildSchema>, operation: ApolloLink.Operation, resolvers: Resolvers): Promise<ExecutionResult> {
  return execute({ schema, document: operation.query, variableValues: operation.variables, operationName: operation.operationName, rootValue: resolvers });
}
