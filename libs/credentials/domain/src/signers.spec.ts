import { readSigners } from './signers';

const rector = { name: 'Dra. Ana Inventada', post: 'Rectora' };

it('names and posts are tidied, and a signature stays with its name, wherever it stands', () => {
  const before = [{ ...rector, signatureSha256: 'a'.repeat(64) }];
  expect(readSigners([{ name: ' Mtro.  Juan\u0000 ', post: 'Director' }, { name: rector.name, post: 'Rectora emérita' }], before)).toEqual({
    ok: true,
    signers: [{ name: 'Mtro. Juan', post: 'Director', signatureSha256: null }, { name: rector.name, post: 'Rectora emérita', signatureSha256: 'a'.repeat(64) }],
  });
  expect(readSigners([], before)).toEqual({ ok: true, signers: [] });
});

it.each([
  [[{ name: '', post: 'x' }], [{ field: '0.name', code: 'EMPTY' }]],
  [[rector, { name: 'x', post: ' \n ' }], [{ field: '1.post', code: 'EMPTY' }]],
  [[{ name: 'x'.repeat(81), post: 'x' }], [{ field: '0.name', code: 'TOO_LONG' }]],
  [[rector, rector, rector, rector, rector], [{ field: 'signers', code: 'TOO_MANY' }]],
])('%j does not fit', (typed, problems) => expect(readSigners(typed, [])).toEqual({ ok: false, problems }));
