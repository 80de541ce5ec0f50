/** A real Chromium: CHROMIUM_PATH if given, else the one that comes from npm. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars'];
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

async function executable() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

export async function openBrowser() {
  const tried = [];
  for (const path of [await executable(), ...SYSTEM.filter(existsSync)]) {
    // The packaged one unpacks itself into the temporary folder; of two that start at once, one may find half a file.
    for (const pause of [0, 1500, 5000]) {
      await new Promise((done) => setTimeout(done, pause));
      try {
        return await chromium.launch({ executablePath: path, args: FLAGS, env: { ...process.env, HOME: process.env.HOME ?? '/tmp' } });
      } catch (error) {
        tried.push(`${path}: ${String(error).split('\n')[0]}`);
      }
    }
  }
  throw new Error(`No Chromium could start. Install Debian's package "chromium" or set CHROMIUM_PATH. Tried: ${tried.join('; ')}`);
}
