import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';

/** Starting limits of a document; beyond any of them it is refused before a resolver runs. */
export const LIMITS = { depth: 12, rootFields: 10, aliases: 15, directives: 10, tokens: 2000, mutations: 1 };

/** A validation rule: depth, root fields, aliases, directives, and one mutation per document (so one credential check at most). */
export function documentLimits(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  let directives = 0;
  const refuse = (what: string) => context.reportError(new GraphQLError(`the document has too many ${what}`));
  return {
    Field(node) {
      if (node.alias && ++aliases === LIMITS.aliases + 1) refuse('aliases');
    },
    Directive() {
      if (++directives === LIMITS.directives + 1) refuse('directives');
    },
    OperationDefinition(node) {
      const fields = countFields(context, node.selectionSet, new Set());
      if (fields > (node.operation === 'mutation' ? LIMITS.mutations : LIMITS.rootFields)) refuse('root fields');
      if (depthOf(context, node.selectionSet, new Set()) > LIMITS.depth) refuse('levels');
    },
  };
}

function countFields(context: ValidationContext, set: SelectionSetNode, seen: Set<string>): number {
  return set.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + 1;
    const inner = innerSet(context, selection, seen);
    return inner ? sum + countFields(context, inner, seen) : sum;
  }, 0);
}

function depthOf(context: ValidationContext, set: SelectionSetNode, seen: ReadonlySet<string>): number {
  return Math.max(
    0,
    ...set.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return selection.selectionSet ? 1 + depthOf(context, selection.selectionSet, seen) : 1;
      const path = new Set(seen);
      const inner = innerSet(context, selection, path);
      return inner ? depthOf(context, inner, path) : 0;
    }),
  );
}

function innerSet(context: ValidationContext, selection: Exclude<SelectionSetNode['selections'][number], { kind: Kind.FIELD }>, seen: Set<string>) {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet;
  if (seen.has(selection.name.value)) return undefined;
  seen.add(selection.name.value);
  return context.getFragment(selection.name.value)?.selectionSet;
}
