import { CREDENTIALS_V2, type StatusPurpose } from './identifiers';
import type { JsonObject } from './json-object';
import { wholeSeconds } from './sign-document';
import { bitLists } from './untyped-packages';

/** Credentials per list: the least that the standard allows, so that nobody can tell whose state is asked for (Bitstring Status List §6.1). */
export const LIST_SIZE = 131_072;

/**
 * Where the n-th credential of a list has its bit: a walk through all places by a step that divides nothing, so that every number has a place
 * of its own and neighbours in time are no neighbours in the list. `step` is odd.
 */
export const placeOf = (taken: number, { step, offset }: { step: number; offset: number }): number => (taken * step + offset) % LIST_SIZE;

/** The list as a credential, not yet signed. `raised`: places whose bit is up. */
export async function composeStatusList(given: { url: string; issuer: string; purpose: StatusPurpose; raised: readonly number[]; now: Date }): Promise<JsonObject> {
  const list = await bitLists.createList({ length: LIST_SIZE });
  for (const place of given.raised) list.setStatus(place, true);
  return {
    '@context': [CREDENTIALS_V2],
    id: given.url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: given.issuer,
    validFrom: wholeSeconds(given.now),
    credentialSubject: { id: `${given.url}#list`, type: 'BitstringStatusList', statusPurpose: given.purpose, encodedList: await list.encode() },
  };
}
