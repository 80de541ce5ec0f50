/** Why a document does not verify; each has a sentence of its own. */
export type ReasonCode =
  | 'NOT_JSON'
  | 'NOT_A_CREDENTIAL'
  | 'NOTHING_INSIDE'
  | 'UNKNOWN_CONTEXT'
  | 'UNKNOWN_ISSUER'
  | 'NOT_SIGNED'
  | 'BAD_SIGNATURE'
  | 'FROM_THE_FUTURE'
  | 'EXPIRED'
  | 'REVOKED'
  | 'SUSPENDED'
  | 'STATUS_UNKNOWN';

/** `detail` names the word, the address or the date that it is about. */
export type Reason = { code: ReasonCode; detail: string | null };

export const reasonSentences: Record<ReasonCode, string> = {
  NOT_JSON: 'El archivo no contiene una credencial que se pueda leer.',
  NOT_A_CREDENTIAL: 'El documento no tiene la forma de una credencial verificable.',
  NOTHING_INSIDE: 'La presentación no contiene ninguna credencial.',
  UNKNOWN_CONTEXT: 'El documento usa un vocabulario que no conocemos, así que su sentido no es seguro.',
  UNKNOWN_ISSUER: 'No conocemos a quien la emitió.',
  NOT_SIGNED: 'El documento no está firmado.',
  BAD_SIGNATURE: 'La firma no corresponde: el documento fue alterado o no lo firmó quien dice.',
  FROM_THE_FUTURE: 'Su fecha de expedición todavía no llega.',
  EXPIRED: 'Su vigencia terminó.',
  REVOKED: 'Fue revocada por quien la emitió.',
  SUSPENDED: 'Está suspendida por quien la emitió.',
  STATUS_UNKNOWN: 'No pudimos saber si fue revocada: falta la lista de estados o no es auténtica.',
};
