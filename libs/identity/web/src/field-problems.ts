import { useMessages } from '@amoxtli/ui/web';

type Problem = { field: string; code: string };

/** Says the server's field codes in the person's language; a code that is new here still marks its field. */
export function useFieldProblems(problems: Problem[]): (field: string) => string | null {
  const words = useMessages('account').problems;
  return (field) => {
    const found = problems.find((problem) => problem.field === field);
    return found ? (words[found.code] ?? words['other'] ?? null) : null;
  };
}
