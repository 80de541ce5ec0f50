/**
 * Where to go after signing in. Only a path of this same site passes: one leading slash, then
 * printable ASCII without backslash, which no browser reads as another host. Source: acceptance row A35.
 */
export function safeReturnPath(raw: string | null, fallback = '/mis-cursos'): string {
  if (!raw || !/^\/(?![/\\])[!-[\]-~]*$/.test(raw)) return fallback;
  const base = 'https://amoxtli.invalid';
  try {
    const url = new URL(raw, base);
    return url.origin === base && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : fallback;
  } catch {
    return fallback;
  }
}
