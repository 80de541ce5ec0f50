declare module '*/tools/browser.mjs' {
  export function openBrowser(): Promise<import('playwright-core').Browser>;
}
declare module '*/tools/local-server.mjs' {
  export function runCli(args: string[], env: Record<string, string>): Promise<string>;
}
