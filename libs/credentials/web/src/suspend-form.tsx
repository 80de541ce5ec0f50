import { SuspendCredentialDocument, useCommand } from '@amoxtli/graphql/web';
import { useMessages } from '@amoxtli/ui/web';
import { ReasonForm } from './reason-form';

/** Suspending a credential: it can be undone, so it is not asked twice. */
export function SuspendForm({ code, onChanged }: { code: string; onChanged: () => void }) {
  const words = useMessages('constancias').suspend;
  const command = useCommand(SuspendCredentialDocument);
  const suspend = async (reason: string) => {
    if (await command.run({ input: { code, reason } })) onChanged();
  };
  return <ReasonForm words={words} command={command} onSend={(reason) => void suspend(reason)} />;
}
