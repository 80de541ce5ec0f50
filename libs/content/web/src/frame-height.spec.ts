import { describe, expect, it } from '@jest/globals';
import { readHeight } from './frame-height';

describe('the height that a frame asks for', () => {
  it.each<[unknown, number | null]>([
    [{ type: 'amoxtli:height', height: 300.2 }, 301],
    [{ type: 'amoxtli:height', height: 5 }, 120],
    [{ type: 'amoxtli:height', height: 1e9 }, 4000],
    [{ type: 'amoxtli:height', height: NaN }, null],
    [{ type: 'amoxtli:height', height: '300' }, null],
    [{ type: 'other', height: 300 }, null],
    ['amoxtli:height', null],
    [null, null],
  ])('%j gives %j', (message, height) => expect(readHeight(message)).toBe(height));
});
