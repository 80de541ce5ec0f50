import { GraphQLError } from 'graphql';

/** The only codes that leave the house. What a person may meet on an ordinary day is a member of a result union instead. */
export type ErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT' | 'INTERNAL';

const SPANISH: Record<ErrorCode, string> = {
  UNAUTHENTICATED: 'Inicia sesión para continuar.',
  FORBIDDEN: 'Tu cuenta no tiene permiso para esto.',
  NOT_FOUND: 'No encontramos lo que buscas.',
  BAD_USER_INPUT: 'Hay un dato que no pudimos leer.',
  CONFLICT: 'Alguien más hizo un cambio al mismo tiempo. Intenta de nuevo.',
  INTERNAL: 'Algo falló de nuestro lado. Tus datos están a salvo; intenta de nuevo.',
};

/** An error with one of the six codes. `message` is in plain Spanish and holds nothing of ours. */
export class CodedError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    message: string = SPANISH[code],
  ) {
    super(message, { extensions: { code } });
  }
}

export const unauthenticated = () => new CodedError('UNAUTHENTICATED');
export const forbidden = () => new CodedError('FORBIDDEN');
export const notFound = () => new CodedError('NOT_FOUND');
export const badInput = (message?: string) => new CodedError('BAD_USER_INPUT', message);

export const spanishMessage = (code: ErrorCode): string => SPANISH[code];
