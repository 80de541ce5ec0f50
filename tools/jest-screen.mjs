// jsdom lacks what react-router and Apollo expect of every browser.
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder });
globalThis.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
