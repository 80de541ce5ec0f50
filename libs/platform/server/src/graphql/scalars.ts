import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { RichText } from '@amoxtli/platform/domain';

/** An instant, ISO 8601 in UTC. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC.',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    if (typeof value === 'string') return value;
    throw new GraphQLError('not an instant');
  },
  parseValue: (value) => instant(value),
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
});

/** A tree of rich text; goes out only. */
export const RichTextScalar = new GraphQLScalarType<never, RichText>({
  name: 'RichText',
  description: 'A tree of rich text: an array of strings and [tag, attributes, ...children]. Output only.',
  serialize: (value) => {
    if (Array.isArray(value)) return value as RichText;
    throw new GraphQLError('not rich text');
  },
  parseValue: () => {
    throw new GraphQLError('rich text is output only');
  },
});

function instant(value: unknown): Date {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new GraphQLError('not an instant');
  return date;
}
