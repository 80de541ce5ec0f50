import type { ProblemCardFragment } from '@amoxtli/graphql/web';

export type ProblemResponse = ProblemCardFragment['responses'][number];

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
