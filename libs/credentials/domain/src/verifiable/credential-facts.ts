import { type JsonObject, isJsonObject, manyOf } from './json-object';

/** What a credential says, for people to read; null where it does not. */
export type CredentialFacts = {
  id: string | null;
  title: string | null;
  holder: string | null;
  achievement: string | null;
  issuer: string | null;
  institution: string | null;
  folio: string | null;
  hours: string | null;
  validFrom: string | null;
  validUntil: string | null;
  /** What was asked for it, in words; the framework it belongs to; what it is aligned with. */
  criteria: string | null;
  framework: string | null;
  alignedWith: string[];
};

export const HOURS = 'Duración en horas';

/** Reads an Open Badges 3.0 credential; of another kind it finds what there is. Says nothing about whether any of it is true. */
export function factsOf(credential: JsonObject): CredentialFacts {
  const subject = objectIn(manyOf(credential['credentialSubject'])[0]);
  const achievement = objectIn(subject['achievement']);
  const identity = manyOf(subject['identifier']).map(objectIn).find((one) => one['identityType'] === 'name');
  return {
    id: text(credential['id']),
    title: text(credential['name']) ?? text(achievement['name']),
    holder: text(identity?.['identityHash']) ?? text(subject['name']),
    achievement: text(achievement['name']),
    issuer: text(objectIn(credential['issuer'])['name']) ?? text(credential['issuer']),
    institution: text(objectIn(achievement['creator'])['name']),
    folio: text(subject['licenseNumber']),
    hours: resultOf(subject, achievement, HOURS),
    validFrom: text(credential['validFrom']),
    validUntil: text(credential['validUntil']),
    criteria: text(objectIn(achievement['criteria'])['narrative']),
    framework: text(achievement['fieldOfStudy']),
    alignedWith: manyOf(achievement['alignment']).map(objectIn).flatMap(({ targetName, targetFramework }) => (text(targetName) === null ? [] : [[targetName, targetFramework].filter(text).join(', ')])),
  };
}

/** The holder's name as the credential says it. */
export const holderOf = (credential: JsonObject): string | null => factsOf(credential).holder;

function resultOf(subject: JsonObject, achievement: JsonObject, name: string): string | null {
  const described = manyOf(achievement['resultDescription']).map(objectIn).find((one) => one['name'] === name);
  const result = manyOf(subject['result']).map(objectIn).find((one) => one['resultDescription'] === described?.['id']);
  return described ? text(result?.['value']) : null;
}

const objectIn = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
