/**
 * The second wall, for the day the first (gate.mjs) has a hole: sockets of this process cannot connect, bind or listen,
 * because the handles' own prototypes answer EACCES, and `process` keeps no power that computing does not need.
 * Files, child processes, workers and addons are already refused by Node's permission model.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { constants } from 'node:fs';
import net from 'node:net';

const EACCES = -13;

export function disarm() {
  for (const prototype of socketPrototypes()) {
    for (const name of ['connect', 'connect6', 'bind', 'bind6', 'listen', 'open', 'send', 'send6', 'fchmod']) {
      if (name in prototype) Object.defineProperty(prototype, name, { value: () => EACCES, writable: false, configurable: false });
    }
    Object.freeze(prototype);
  }
  const refuse = () => {
    throw new Error('not in the sandbox');
  };
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'resolveAny', 'reverse', 'lookupService']) {
    Object.defineProperty(dns, name, { value: refuse });
    if (name in dns.promises) Object.defineProperty(dns.promises, name, { value: refuse });
  }
  // Node's permission model refuses process.binding altogether, and pyodide asks it for the numbers of open flags, which are no power.
  Object.defineProperty(process, 'binding', { value: (name) => (name === 'constants' ? { fs: constants } : refuse()) });
  for (const name of ['dlopen', 'kill', '_kill', '_linkedBinding', 'chdir', 'setuid', 'setgid']) {
    if (name in process) Object.defineProperty(process, name, { value: refuse });
  }
}

/** A handle is made before a connection is tried: we take its prototype and throw it away. */
function socketPrototypes() {
  const tcp = new net.Socket().on('error', () => undefined);
  tcp.connect({ host: '127.0.0.1', port: 1 });
  const pipe = new net.Socket().on('error', () => undefined);
  pipe.connect({ path: '/none' });
  const udp = dgram.createSocket('udp4');
  const state = udp[Object.getOwnPropertySymbols(udp).find((symbol) => String(symbol) === 'Symbol(state symbol)')];
  const resolver = new dns.Resolver();
  const handles = [tcp._handle, pipe._handle, state.handle];
  const prototypes = handles.map((handle) => Object.getPrototypeOf(handle));
  const channel = Object.getPrototypeOf(resolver._handle);
  for (const name of Object.getOwnPropertyNames(channel)) {
    if (name.startsWith('query') || name.startsWith('getHost')) Object.defineProperty(channel, name, { value: () => EACCES });
  }
  tcp.destroy();
  pipe.destroy();
  udp.close();
  return prototypes;
}
