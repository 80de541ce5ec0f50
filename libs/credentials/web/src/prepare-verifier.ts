import { type DidDocument, type JsonObject, type Verdict, loadCryptography, readDocument } from '@amoxtli/credentials/domain';

export type Verifier = (given: string | Uint8Array) => Promise<Verdict>;

/** Brings all that verifying needs: the code, the issuer's keys, every list of states. What it answers works without a connection. */
export async function prepareVerifier(): Promise<Verifier> {
  const [{ verifyDocument }, didDocument, statusLists] = await Promise.all([loadCryptography(), fetchJson('/.well-known/did.json'), fetchLists()]);
  // Our own address told it; every use of it is checked by a signature.
  const didDocuments = [didDocument as unknown as DidDocument];
  return async (given) => {
    const document = readDocument(given);
    if (document === null) return { kind: 'unreadable', valid: false, reasons: [{ code: 'NOT_JSON', detail: null }], credentials: [] };
    return verifyDocument(document, { didDocuments, statusLists, now: new Date() });
  };
}

/** Every list that the platform has: which ones a credential names is known only when it is shown, and the network may be gone by then. */
async function fetchLists(): Promise<JsonObject[]> {
  const { lists } = await fetchJson('/estados');
  const urls = Array.isArray(lists) ? lists.filter((url) => typeof url === 'string') : [];
  return Promise.all(urls.map((url) => fetchJson(new URL(url).pathname)));
}

/** Throws when there is no connection, or the answer is not the one that was asked for. */
async function fetchJson(path: string): Promise<JsonObject> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as JsonObject;
}
