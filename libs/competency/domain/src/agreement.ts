export type AgreementWeights = 'NONE' | 'LINEAR';

export declare function cohensKappa(pairs: readonly (readonly [string, string])[], categories: readonly string[], weights?: AgreementWeights): number | null;
