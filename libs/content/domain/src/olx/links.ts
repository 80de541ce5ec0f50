/** What a link in the source became. `kept`: left as written, and why; `unsafe`: it would run code. */
export type ResolvedLink =
  | { kind: 'internal'; url: string }
  | { kind: 'external'; url: string }
  | { kind: 'kept'; url: string; why: 'unresolved-asset' | 'unresolved-link' | 'relative-link' }
  | { kind: 'unsafe'; scheme: string };

/** `assets`: paths under static/. `unitOf`: url_name of any block → usage key of the unit that shows it. */
export type LinkTargets = { assets: ReadonlySet<string>; unitOf: ReadonlyMap<string, string> };

const STATIC = /^\/?static\/([^?#]+)(?:[?#].*)?$/;
const ASSET_KEY = /^\/?(?:asset-v1:[^/+]*(?:\+[^/+]*){0,3}\+type@asset\+block@|c4x\/[^/]+\/[^/]+\/asset\/)([^?#]+)(?:[?#].*)?$/;
const JUMP = /^(?:https?:\/\/[^/]+)?\/(?:courses\/[^/]+\/(?:[^/]+\/[^/]+\/)?)?jump_to(?:_id)?\/([^?#]+?)\/?(?:[?#].*)?$/;

/** Reads one address: `/static/x` → `asset:x`, any `jump_to` form → `unit:<usage key>`; everything else stays as it is. */
export function resolveLink(raw: string, targets: LinkTargets): ResolvedLink {
  const url = raw.trim();
  const asset = STATIC.exec(url) ?? ASSET_KEY.exec(url);
  if (asset?.[1]) return resolveAsset(url, asset[1], targets);
  const jump = JUMP.exec(url);
  if (jump?.[1]) return resolveJump(url, jump[1], targets);
  return resolveOther(url);
}

/** The path under static/ that a name stands for, in any of the spellings an export uses; null when the file is absent. */
export function findAsset(name: string, assets: ReadonlySet<string>): string | null {
  const decoded = decode(name);
  const candidates = [name, decoded, decoded.replaceAll(' ', '_'), decoded.replaceAll('/', '_'), decoded.replaceAll('@', '/')];
  return candidates.find((candidate) => assets.has(candidate)) ?? null;
}

function resolveAsset(url: string, name: string, { assets }: LinkTargets): ResolvedLink {
  const path = findAsset(name, assets);
  return path === null ? { kind: 'kept', url, why: 'unresolved-asset' } : { kind: 'internal', url: `asset:${path}` };
}

function resolveJump(url: string, target: string, { unitOf }: LinkTargets): ResolvedLink {
  const name = decode(target).split(/[@/]/).at(-1) ?? '';
  const unit = unitOf.get(name);
  return unit === undefined ? { kind: 'kept', url, why: 'unresolved-link' } : { kind: 'internal', url: `unit:${unit}` };
}

/** Browsers skip control characters and spaces inside a scheme, so they are taken out before it is judged. */
function resolveOther(url: string): ResolvedLink {
  const bare = url.replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028\u2029\ufeff]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    if (bare.startsWith('#')) return { kind: 'internal', url: bare === '#' ? '#' : `#c-${bare.slice(1)}` };
    if (/^[\\/]{2}/.test(bare)) return { kind: 'external', url: `https:${bare.replace(/^[\\/]+/, '//')}` };
    return { kind: 'kept', url, why: 'relative-link' };
  }
  if (['http', 'https', 'mailto', 'tel'].includes(scheme)) return { kind: 'external', url };
  if (/^data:image\/(png|gif|jpeg|webp|avif)[;,]/i.test(bare)) return { kind: 'external', url };
  return { kind: 'unsafe', scheme };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Rewrites the links of html that stays html (active content): quoted addresses and `url(…)` only, as the original platform does. */
export function rewriteHtmlLinks(html: string, targets: LinkTargets): string {
  const swap = (whole: string, before: string, url: string, after: string) => {
    const link = resolveLink(url, targets);
    return link.kind === 'internal' ? `${before}${link.url}${after}` : whole;
  };
  const address = '(?:/static/|/asset-v1:|/c4x/|/jump_to|/courses/)';
  return html
    .replace(new RegExp(`(["'])(${address}[^"'<>\\s][^"'<>]{0,1000})(["'])`, 'g'), swap)
    .replace(new RegExp(`(url\\()(${address}[^"'()<>\\s]{1,1000})(\\))`, 'g'), swap);
}
