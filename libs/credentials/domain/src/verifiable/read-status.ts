import { type JsonObject, isJsonObject, manyOf } from './json-object';
import { suspensionBeside } from './identifiers';
import type { Reason } from './reasons';
import { issuerOf } from './shape';
import { type BitList, bitLists } from './untyped-packages';

type Entry = { purpose: string; index: number; list: string };
type OpenList = { purpose: string; issuer: string; bits: BitList; asOf: string | null };
type IsSigned = (list: JsonObject) => Promise<boolean>;

type Lists = { didDocuments: readonly object[]; statusLists: readonly JsonObject[] };

/** Lists that were checked once by the same issuers' documents are not checked for each credential anew. */
const opened = new WeakMap<readonly object[], WeakMap<JsonObject, Promise<OpenList | null>>>();

/** What the lists at hand say of a credential; a state that no authentic list of the same issuer tells is unknown, and that is a reason. */
export async function readStatus(credential: JsonObject, issuer: string, lists: Lists, isSigned: IsSigned): Promise<{ reasons: Reason[]; asOf: string | null }> {
  const reasons: Reason[] = [];
  const told: string[] = [];
  for (const entry of entriesOf(credential)) {
    const list = entry && (await openList(lists.statusLists.find(({ id }) => id === entry.list), lists, isSigned));
    if (!entry || !list || list.issuer !== issuer || list.purpose !== entry.purpose) {
      reasons.push({ code: 'STATUS_UNKNOWN', detail: entry?.list ?? null });
      continue;
    }
    if (list.asOf !== null) told.push(list.asOf);
    const raised = bitOf(list.bits, entry.index);
    if (raised === null) reasons.push({ code: 'STATUS_UNKNOWN', detail: entry.list });
    else if (raised) reasons.push({ code: entry.purpose === 'suspension' ? 'SUSPENDED' : 'REVOKED', detail: null });
  }
  return { reasons, asOf: told.toSorted()[0] ?? null };
}

/** What the credential names, and beside each revocation of ours the suspension; null for what names nothing. */
function entriesOf(credential: JsonObject): (Entry | null)[] {
  const named = manyOf(credential['credentialStatus']).map(entryOf);
  const beside = named.flatMap((entry): Entry[] => {
    const list = entry?.purpose === 'revocation' ? suspensionBeside(entry.list) : null;
    return entry && list ? [{ purpose: 'suspension', index: entry.index, list }] : [];
  });
  return [...named, ...beside];
}

function entryOf(given: unknown): Entry | null {
  if (!isJsonObject(given) || given['type'] !== 'BitstringStatusListEntry') return null;
  const { statusPurpose: purpose, statusListIndex: index, statusListCredential: list } = given;
  if ((purpose !== 'revocation' && purpose !== 'suspension') || typeof list !== 'string' || !/^\d{1,9}$/.test(String(index))) return null;
  return { purpose, index: Number(index), list };
}

function openList(list: JsonObject | undefined, { didDocuments }: Lists, isSigned: IsSigned): Promise<OpenList | null> {
  if (!list) return Promise.resolve(null);
  const ofIssuers = opened.get(didDocuments) ?? new WeakMap<JsonObject, Promise<OpenList | null>>();
  opened.set(didDocuments, ofIssuers);
  const opening = ofIssuers.get(list) ?? decode(list, isSigned);
  ofIssuers.set(list, opening);
  return opening;
}

async function decode(list: JsonObject, isSigned: IsSigned): Promise<OpenList | null> {
  const subject = list['credentialSubject'];
  if (!isJsonObject(subject) || subject['type'] !== 'BitstringStatusList' || !manyOf(list['type']).includes('BitstringStatusListCredential')) return null;
  const { encodedList, statusPurpose } = subject;
  if (typeof encodedList !== 'string' || typeof statusPurpose !== 'string' || !(await isSigned(list))) return null;
  const bits = await bitLists.decodeList({ encodedList }).catch(() => null);
  return bits && { purpose: statusPurpose, issuer: issuerOf(list), bits, asOf: typeof list['validFrom'] === 'string' ? list['validFrom'] : null };
}

/** Null when the list has no such place. */
function bitOf(bits: BitList, index: number): boolean | null {
  try {
    return bits.getStatus(index);
  } catch {
    return null;
  }
}
