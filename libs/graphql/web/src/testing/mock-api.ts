import { type ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { type DocumentNode, type ExecutionResult, GraphQLError, buildSchema, execute, parse } from 'graphql';
import { createClient } from '../client';
import { sdl, texts } from '../generated/for-tests';
import { type PublicSource, Refused } from '../public-source';

/** Root fields only: each gets its arguments and gives a plain object (members of unions with their `__typename`). */
export type Resolvers = Record<string, (args: Record<string, never>) => unknown>;

/** Thrown by a resolver to play a line that died before the answer came. */
export class DeadNetwork extends Error {}

/** Thrown by a resolver to refuse with one of the six codes. */
export const refusal = (code: string) => new GraphQLError(code, { extensions: { code } });

/** An Apollo client whose network is the contract itself: an answer that the schema does not allow is an error here. */
export function mockClient(resolvers: Resolvers): ApolloClient {
  const link = new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable<ApolloLink.Result>((observer) => {
        void answer(query, variables, resolvers, operationName).then((result) => {
          if (isDead(result)) return observer.error(new TypeError('Failed to fetch'));
          observer.next({ data: result.data, errors: result.errors });
          observer.complete();
        });
      }),
  );
  return createClient(link);
}

/** The same for public questions, by the texts of the manifest. */
export function mockSource(resolvers: Resolvers): PublicSource {
  return {
    peek: () => undefined,
    async ask({ hash, name }, variables) {
      const result = await answer(parse(texts[hash] ?? ''), variables, resolvers, name);
      if (isDead(result)) throw new TypeError('Failed to fetch');
      const [error] = result.errors ?? [];
      if (error) throw error.extensions['code'] ? new Refused(String(error.extensions['code'])) : error;
      return result.data;
    },
  };
}

async function answer(document: DocumentNode, variables: object, rootValue: Resolvers, operationName?: string): Promise<ExecutionResult> {
  return execute({ schema: buildSchema(sdl), document, variableValues: { ...variables }, operationName, rootValue });
}

const isDead = ({ errors }: ExecutionResult) => !!errors?.some(({ originalError }) => originalError instanceof DeadNetwork);
