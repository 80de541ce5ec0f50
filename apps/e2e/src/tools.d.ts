declare module '*/tools/browser.mjs' {
  export function openBrowser(): Promise<import('playwright-core').Browser>;
}
