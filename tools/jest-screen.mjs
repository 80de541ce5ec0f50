// jsdom lacks what react-router and Apollo expect of every browser.
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder });
globalThis.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} });

// What the packages that verify signatures expect of their surroundings, and jsdom does not give.
const web = await import('node:stream/web');
for (const name of ['ReadableStream', 'WritableStream', 'TransformStream']) globalThis[name] ??= web[name];
const { webcrypto } = await import('node:crypto');
if (!globalThis.crypto?.subtle) Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
const { setImmediate } = await import('node:timers');
globalThis.setImmediate ??= setImmediate;
// Buffer's own, so that "is it bytes?" has one answer.
globalThis.Uint8Array = Object.getPrototypeOf(Buffer);
globalThis.structuredClone ??= (value) => JSON.parse(JSON.stringify(value));
globalThis.Blob.prototype.arrayBuffer ??= function () {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsArrayBuffer(this);
  });
};
