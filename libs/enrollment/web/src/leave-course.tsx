import { UnenrollDocument, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, useMessages } from '@amoxtli/ui/web';

/** Leaving asks twice, and says what stays. */
export function LeaveCourse({ runId }: { runId: string }) {
  const words = useMessages('public').enroll;
  const leave = useCommand(UnenrollDocument);
  return (
    <details>
      <summary className="text-sm text-soft">{words.leave}</summary>
      <div className="grid justify-items-start gap-2 pt-2">
        <p>{words.leaveWhat}</p>
        {leave.failure && <Notice tone="bad" live="assertive" title={words.failed} />}
        <Button quiet disabled={leave.busy} onClick={() => void leave.run({ input: { runId } })}>
          {words.leaveSure}
        </Button>
      </div>
    </details>
  );
}
