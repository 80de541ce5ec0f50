import { TestApi } from '../harness/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api?.stop());

it('an open passport has its address as a picture, for anyone; closed, and under any other name, there is none', async () => {
  const person = await api.person();
  const { passport } = await person.mutate('openPassport', 'OpenPassportInput', { shown: [] }, '... on PassportOpened { passport { url } }');
  const code = String(passport.url).split('/').at(-1) ?? '';
  const get = (path: string) => api.anonymous().fetch(path);
  const picture = await get(`/pasaportes/${code}.svg`);
  expect([picture.status, picture.headers.get('content-type'), picture.headers.get('cache-control')]).toEqual([200, 'image/svg+xml; charset=utf-8', 'private, no-store']);
  expect(await picture.text()).toMatch(/^<svg [^>]*viewBox/);
  for (const odd of [`${code}.png`, code, '0000-0000-0000-0000.svg', '.svg']) expect([odd, (await get(`/pasaportes/${odd}`)).status]).toEqual([odd, 404]);
  await person.graphql('mutation { closePassport { id } }');
  expect((await get(`/pasaportes/${code}.svg`)).status).toBe(404);
});
