export * from './constancia';
export * from './folio';
