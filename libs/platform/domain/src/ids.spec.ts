import { parseBlockRef, parseIntId, uuidV7, isUuid } from './ids';

const zeros = { bytes: (n: number) => new Uint8Array(n) };

describe('a UUID of version 7', () => {
  it('begins with its time and says version and variant', () => {
    expect(uuidV7(0x0123456789ab, zeros)).toBe('01234567-89ab-7000-8000-000000000000');
  });
  it('sorts by time as text', () => {
    expect(uuidV7(2) > uuidV7(1)).toBe(true);
    expect(isUuid(uuidV7(Date.now()))).toBe(true);
  });
});

describe('a public id', () => {
  it.each(['', '0.1', '1', '1.', '1.1.1', '-1.2', ' 1.2', '1.2\n', '9999999999.1', 'undefined'])('refuses %j as a block', (id) => {
    expect(parseBlockRef(id)).toBeNull();
  });
  it('reads a block', () => expect(parseBlockRef('12.57')).toEqual({ runId: 12, blockId: 57 }));
  it.each(['', '0', '01', '1e3', '2147483648000', 'null'])('refuses %j as a number', (id) => expect(parseIntId(id)).toBeNull());
});
