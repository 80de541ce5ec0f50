import { CREDENTIALS_V2, urnUuid } from './identifiers';
import type { JsonObject } from './json-object';

/** Several credentials in one document, not yet signed: what a person hands over to show all of them at once. */
export const composePresentation = (credentials: readonly JsonObject[], random: (bytes: number) => Uint8Array): JsonObject => ({
  '@context': [CREDENTIALS_V2],
  id: urnUuid(random(16)),
  type: ['VerifiablePresentation'],
  verifiableCredential: [...credentials],
});
