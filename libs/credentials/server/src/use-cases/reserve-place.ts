import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { loadCryptography } from '@amoxtli/credentials/domain';
import { type StatusPlace, StatusListStore } from '../data/status-list.store';

/**
 * A place in the newest list of states, taken before the credential is signed, since it stands in it. A credential that then is not issued
 * leaves its place empty; no place is given twice.
 */
@Injectable()
export class ReservePlace {
  constructor(private readonly lists: StatusListStore) {}

  async run(): Promise<StatusPlace> {
    const { LIST_SIZE, placeOf } = await loadCryptography();
    for (;;) {
      const turn = await this.lists.take(LIST_SIZE);
      if (turn) return { listId: turn.listId, index: placeOf(turn.taken, turn) };
      await this.lists.open(LIST_SIZE, randomInt(LIST_SIZE / 2) * 2 + 1, randomInt(LIST_SIZE));
    }
  }
}
