import { Button, PageHeading, useMessages } from '@amoxtli/ui/web';

/** A page whose code did not arrive, or that broke: words and a way on, never a blank screen. */
export function Crashed() {
  const words = useMessages('shell').crashed;
  return (
    <main className="mx-auto grid max-w-2xl justify-items-start gap-4 px-4 py-10">
      <PageHeading>{words.title}</PageHeading>
      <p>{words.what}</p>
      <Button onClick={() => location.reload()}>{words.reload}</Button>
    </main>
  );
}
