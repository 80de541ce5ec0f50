type Fault = { line: number | null; path: string | null; code: string; subject: string };
/** What came of a file, as the server says it. */
export type Brought = { kind: 'kept'; key: string; title: { es: string; en: string } } | { kind: 'published-already'; key: string } | { kind: 'faulty'; faults: Fault[] };

/** Sends a whole file of a framework (4 MB at most). Null when it did not arrive. */
export async function bringFramework(text: string): Promise<Brought | null> {
  try {
    const response = await fetch('/api/marcos', { method: 'POST', body: text, headers: { 'content-type': 'text/plain', 'x-amoxtli-csrf': '1' } });
    return response.status === 201 || response.status === 413 || response.status === 422 ? ((await response.json()) as Brought) : null;
  } catch {
    return null;
  }
}
