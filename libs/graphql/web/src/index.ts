export * from './generated';
export { createClient } from './client';
export { failureOf, type Failure } from './failure';
export { manifestLink } from './manifest-link';
export { useAsk, type Asked } from './use-ask';
export { useCommand, type Command } from './use-command';
export { DeadNetwork, mockClient, refusal, type Resolvers } from './testing/mock-client';
export { ApolloProvider, useApolloClient } from '@apollo/client/react';
