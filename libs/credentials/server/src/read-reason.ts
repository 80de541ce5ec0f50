import { badInput } from '@amoxtli/platform/server';

const LONGEST_REASON = 500;

/** A public reason, without control characters; refuses an empty or an endless one. */
export function readReason(given: string): string {
  const reason = given.replace(/\p{Cc}/gu, ' ').trim();
  if (reason === '' || reason.length > LONGEST_REASON) throw badInput('Escribe el motivo, en 500 letras como máximo.');
  return reason;
}
