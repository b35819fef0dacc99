/**
 * The look of the pages before the app: its own tokens (`src/app/styles/base.css`), written out, because nothing of the
 * app's style is needed here but a dozen rules.
 */
const light =
  'color-scheme:light;--page:#f4f3f0;--surface:#fbfaf8;--raised:#fff;--line:#e2dfd9;--edge:#8e887e;--ink:#1f1d1a;' +
  '--muted:#625d55;--accent:#7a5828;--accent-ink:#fff;--danger:#a82a20;--danger-soft:#fae6e3'
const dark =
  'color-scheme:dark;--page:#141312;--surface:#1c1b19;--raised:#262422;--line:#36332f;--edge:#7c766d;--ink:#f0ede7;' +
  '--muted:#aca69c;--accent:#ddc193;--accent-ink:#241a0c;--danger:#f38b7d;--danger-soft:#4a201b'

export const entryStyle = `
:root{${light}}
@media (prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}
:root[data-theme=dark]{${dark}}
*{box-sizing:border-box}
body{margin:0;min-height:100svh;display:grid;place-items:center;padding:24px 16px;background:var(--page);
color:var(--ink);font:400 14px/20px "Figtree Variable",system-ui,sans-serif;-webkit-text-size-adjust:100%}
main{width:100%;max-width:380px;padding:28px 24px 24px;border:1px solid var(--line);border-radius:12px;
background:var(--surface)}
.mark{display:block;width:40px;height:40px;margin-bottom:20px}
.canvas{fill:var(--accent)}.primed{fill:var(--accent-ink)}
h1{margin:0 0 8px;font-size:22px;line-height:28px;font-weight:600;text-wrap:balance}
p{margin:0;color:var(--muted);text-wrap:pretty}
form{display:grid;gap:16px;margin-top:20px}
label{display:grid;gap:6px;font-weight:600}
input{width:100%;min-height:44px;padding:8px 12px;border:1px solid var(--edge);border-radius:8px;
background:var(--raised);color:var(--ink);font:inherit;font-weight:400;font-size:16px;line-height:24px}
input[name=code]{font-family:ui-monospace,monospace;letter-spacing:.06em}
button{min-height:44px;padding:10px 16px;border:0;border-radius:8px;background:var(--accent);color:var(--accent-ink);
font:inherit;font-weight:600;cursor:pointer}
button[disabled]{opacity:.6;cursor:default}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
[role=alert]:not(:empty){padding:10px 12px;border-radius:8px;background:var(--danger-soft);color:var(--danger)}
[role=alert]:empty{position:absolute}
.more{margin-top:20px;padding-top:16px;border-top:1px solid var(--line);font-size:12px;line-height:18px}
.more p+p{margin-top:8px}
a{color:var(--accent);text-underline-offset:2px}
[hidden]{display:none}
`.trim()
