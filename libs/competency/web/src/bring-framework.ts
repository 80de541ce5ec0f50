import type { ImportFrameworkMutation } from '@amoxtli/graphql/web';

type Outcome = ImportFrameworkMutation['importFramework'];
type Answer = { kind: 'kept' | 'published-already'; key: string } | { kind: 'faulty'; faults: { line: number | null; path: string | null; code: string; subject: string }[] };

/** Sends a whole file, for one larger than a GraphQL request may be (4 MB at most). Null when it did not arrive. */
export async function bringFramework(text: string): Promise<Outcome | null> {
  try {
    const response = await fetch('/api/marcos', { method: 'POST', body: text, headers: { 'content-type': 'text/plain', 'x-amoxtli-csrf': '1' } });
    return response.status === 201 || response.status === 413 || response.status === 422 ? toOutcome((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}

function toOutcome(answer: Answer): Outcome {
  switch (answer.kind) {
    case 'kept':
      return { __typename: 'FrameworkKept', framework: { __typename: 'Framework', key: answer.key, title: { __typename: 'LocalizedText', es: answer.key, en: answer.key } } };
    case 'published-already':
      return { __typename: 'FrameworkInUse', key: answer.key };
    case 'faulty':
      return { __typename: 'FrameworkFaulty', faults: answer.faults.map((fault) => ({ __typename: 'FrameworkFaultModel', ...fault })) };
  }
}
