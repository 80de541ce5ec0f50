import { type RunState, isOpenState } from '@amoxtli/catalog/domain';

export type MayEnroll = { ok: true } | { ok: false; reason: 'not-open'; state: RunState };

/** Whether the run's window lets anyone in now. A run that is over and still open may be studied as an archive. */
export const mayEnroll = (state: RunState): MayEnroll => (isOpenState(state) ? { ok: true } : { ok: false, reason: 'not-open', state });
