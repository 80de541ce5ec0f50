import { type DidDocument, type JsonObject, STATUS_PURPOSES, type Verdict, loadCryptography, readDocument } from '@amoxtli/credentials/domain';

export type Verifier = (given: string | Uint8Array) => Promise<Verdict>;

/** More lists than there will be for years; the first that is not there ends the search. */
const MOST_LISTS = 50;

/** Brings all that verifying needs: the code, the issuer's keys, every list of states. What it answers works without a connection. */
export async function prepareVerifier(): Promise<Verifier> {
  const [{ verifyDocument }, didDocument, statusLists] = await Promise.all([loadCryptography(), fetchJson('/.well-known/did.json'), fetchLists()]);
  if (!didDocument) throw new Error('no issuer document');
  // Our own address told it; every use of it is checked by a signature.
  const didDocuments = [didDocument as unknown as DidDocument];
  return async (given) => {
    const document = readDocument(given);
    if (document === null) return { kind: 'unreadable', valid: false, reasons: [{ code: 'NOT_JSON', detail: null }], credentials: [] };
    return verifyDocument(document, { didDocuments, statusLists, now: new Date() });
  };
}

async function fetchLists(): Promise<JsonObject[]> {
  const lists: JsonObject[] = [];
  for (let id = 1; id <= MOST_LISTS; id++) {
    const both = await Promise.all(STATUS_PURPOSES.map((purpose) => fetchJson(`/estados/${id}/${purpose}`)));
    const found = both.filter((list) => list !== null);
    if (found.length === 0) break;
    lists.push(...found);
  }
  return lists;
}

/** Null when it is not there; throws when there is no connection. */
async function fetchJson(path: string): Promise<JsonObject | null> {
  const response = await fetch(path);
  return response.ok ? ((await response.json()) as JsonObject) : null;
}
