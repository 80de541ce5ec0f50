/** People with a verified account and an open session, straight into the database; what they do after that goes through the product. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/install.mjs';

const COOKIE = '__Host-amoxtli';
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let documents;
const sha256 = (text) => createHash('sha256').update(text).digest();

/** `count` people; with a role, their sessions have passed a second factor. */
export async function makePeople(owner, count, role = null) {
  const people = Array.from({ length: count }, () => ({ id: randomUUID(), token: randomBytes(32).toString('base64url') }));
  const emails = people.map(({ id }) => `${id}@ejemplo.mx`);
  const ids = people.map(({ id }) => id);
  await owner.query('insert into identity.login_identity select * from unnest($1::bytea[], $2::uuid[])', [emails.map((email) => sha256(`email\n${email}`)), ids]);
  await owner.query(`insert into identity.learner (learner_id, display_name) select id, 'Persona de Medida' from unnest($1::uuid[]) id`, [ids]);
  await owner.query(`insert into identity.account (learner_id, email, password_hash, email_verified_at) select id, email, '', now() from unnest($1::uuid[], $2::text[]) p (id, email)`, [ids, emails]);
  await owner.query(
    `insert into identity.session (session_hash, learner_id, epoch, second_factor, expires_at) select hash, id, 1, $3, now() + interval '1 day' from unnest($1::bytea[], $2::uuid[]) p (hash, id)`,
    [people.map(({ token }) => sha256(token)), ids, role !== null],
  );
  if (role) await owner.query('insert into identity.role_grant (learner_id, grant_id, role) select id, gen_random_uuid(), $2 from unnest($1::uuid[]) id', [ids, role]);
  return people;
}

/** Sends a request of a person; answers with status, headers and text. */
export function send(url, { method = 'GET', headers = {}, body, token } = {}) {
  const cookie = token ? { cookie: `${COOKIE}=${token}` } : {};
  return new Promise((done, failed) => {
    const sent = request(url, { method, agent, headers: { ...cookie, ...(body && { 'content-length': Buffer.byteLength(body) }), ...headers } }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, text: Buffer.concat(parts).toString('utf8') }));
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

/** Runs one of the product's own documents by its hash, as the screens do; answers with the data, fails on an error. */
export async function operate(site, token, name, variables) {
  documents ??= Object.entries(JSON.parse(readFileSync(join(root, 'dist/apps/api/persisted-documents.json'), 'utf8')));
  const [hash] = documents.find(([, text]) => new RegExp(`\\b(query|mutation) ${name}\\b`).test(text)) ?? [];
  const body = JSON.stringify({ operationName: name, variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
  const { text } = await send(`${site.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, token });
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors).slice(0, 500)}`);
  return data;
}
