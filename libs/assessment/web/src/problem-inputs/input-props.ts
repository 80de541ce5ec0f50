import type { ResponseFieldFragment } from '@amoxtli/graphql/web';

export type ProblemResponse = ResponseFieldFragment;

type Face = NonNullable<ProblemResponse['face']>;
/** The face of that name, for a kind of input that cannot do without it. */
export type FaceOf<Name extends Face['__typename']> = Extract<Face, { __typename: Name }>;

/** What every kind of input gets. `describedBy` names the result and the error that belong to it. */
export type InputProps = {
  response: ProblemResponse;
  runId: string;
  values: string[];
  disabled: boolean;
  invalid: boolean;
  describedBy: string | undefined;
  onChange: (values: string[]) => void;
};
