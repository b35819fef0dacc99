import { accessPaths, entryPaths } from '#contract/access/access-paths.ts'
import { accessLimits } from '#contract/access/access.ts'
import type { StaticFiles } from '../files/static-files.ts'
import { entryStyle } from './entry-style.ts'
import { escapeHtml } from './escape-html.ts'

export interface EntryFacts {
  page: 'login' | 'pair'
  /** Whether whoever asks is let in nowhere: what their browser has kept of the studio is not for them. */
  isOut: boolean
  /** Where the studio lies below its host. */
  basePath: string
  theme: 'system' | 'light' | 'dark'
  hasPassword: boolean
  /** What this device may be called in the owner's list. */
  deviceName: string
  isEncrypted: boolean
}

const mark = `<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" class="canvas"/>
<path d="M8 9h16v14H8z" class="primed"/><path d="M10 20c3-5 5-7 7-7s2 4 4 4l1-1v5H10z" class="canvas" fill-opacity=".7"/>
</svg>`

/** A whole page that needs nothing but itself, one font and one short script. */
export function entryPage(facts: EntryFacts, style: string): string {
  const { page, basePath, theme } = facts
  const at = (path: string) => escapeHtml(basePath + path)
  const content =
    page === 'pair' ? pairing(facts) : facts.hasPassword ? login(facts) : closed(facts)
  const themed = theme === 'system' ? '' : ` data-theme="${theme}"`
  const out = facts.isOut ? ' data-out' : ''
  return `<!doctype html>
<html lang="en" data-base="${at('')}"${themed}${out}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<title>${page === 'pair' ? 'Pair this device' : 'Log in'} · Gesso</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${at('/icon.svg')}" type="image/svg+xml">
<style>${style}</style>
<script defer src="${at('/entry.js')}"></script>
</head>
<body>
<main>
${mark}
${content}
<div class="more">
${footnotes(facts, at)}
</div>
</main>
</body>
</html>
`
}

function login({ basePath }: EntryFacts): string {
  return `<h1>Log in to Gesso</h1>
<p>This studio is its owner’s alone.</p>
<form action="${escapeHtml(basePath + accessPaths.login)}" method="post">
<input name="username" autocomplete="username" value="owner" hidden>
<label>Password<input type="password" name="password" autocomplete="current-password" required autofocus
maxlength="${accessLimits.password.max}"></label>
<div role="alert"></div>
<button>Log in</button>
</form>`
}

function pairing({ basePath, deviceName }: EntryFacts): string {
  return `<h1>Pair this device</h1>
<p>Once paired, it opens this studio without a password, until its owner takes it off the list.</p>
<form action="${escapeHtml(basePath + accessPaths.pair)}" method="post">
<label data-code>Code<input name="code" autocomplete="off" autocapitalize="none" spellcheck="false" required
maxlength="64" placeholder="xxxx-xxxx-xxxx-xxxx"></label>
<label>Name of this device<input name="name" value="${escapeHtml(deviceName)}" autocomplete="off" required
maxlength="${accessLimits.name}"></label>
<div role="alert"></div>
<button>Pair</button>
</form>`
}

function closed(_facts: EntryFacts): string {
  return `<h1>Pair this device first</h1>
<p>There is no password to log in with. On the computer that Gesso runs on, open Settings, Phone, and scan the code
that it shows.</p>`
}

function footnotes({ page, isEncrypted, hasPassword }: EntryFacts, at: (path: string) => string) {
  const other =
    page === 'pair'
      ? hasPassword
        ? `<p><a href="${at(entryPaths.login)}">Log in with the password</a> instead.</p>`
        : '<p>The code is shown in Settings, Phone, on the computer that Gesso runs on.</p>'
      : `<p><a href="${at(entryPaths.pair)}">Pair this device</a> with a code from Settings, Phone.</p>`
  const open =
    '<p>This connection is not encrypted: whoever is on the same network could read along. Use it on a network you ' +
    'trust.</p>'
  return `${other}${isEncrypted ? '' : open}
<noscript><p>These pages need JavaScript, all of it from this server.</p></noscript>`
}

/** The page's style, with the app's own font where the build has one. */
export function entryStyleWith(files: StaticFiles, basePath: string): string {
  const font = [...files.keys()].find((path) => /figtree-latin-wght-normal.*\.woff2$/.test(path))
  if (font === undefined) return entryStyle
  const source = `url("${basePath}${font}") format("woff2")`
  const face = `font-family:"Figtree Variable";font-display:swap;font-weight:300 900;src:${source}`
  return `@font-face{${face}}\n${entryStyle}`
}
