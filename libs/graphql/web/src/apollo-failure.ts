import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { type Failure, failureOfCode } from './failure';

/** An error of Apollo Client: the server's code if it answered, else the line. */
export const failureOf = (error: unknown): Failure => (CombinedGraphQLErrors.is(error) ? failureOfCode(error.errors[0]?.extensions?.['code']) : 'network');
