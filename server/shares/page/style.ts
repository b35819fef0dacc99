/** The app's own colours and measures (`src/app/styles/base.css`, `tailwind.config.ts`), for a page that has no app. */
const tokens = `
:root{color-scheme:light dark;--page:#f4f3f0;--surface:#fbfaf8;--raised:#fff;--line:#e2dfd9;--edge:#8e887e;--ink:#1f1d1a;
--muted:#625d55;--accent:#7a5828;--accent-ink:#fff;--danger:#a82a20;--stage:#e9e7e2}
@media (prefers-color-scheme:dark){:root{--page:#141312;--surface:#1c1b19;--raised:#262422;--line:#36332f;--edge:#7c766d;
--ink:#f0ede7;--muted:#aca69c;--accent:#ddc193;--accent-ink:#241a0c;--danger:#f38b7d;--stage:#0c0b0a}}`

const base = `
*,::before,::after{box-sizing:border-box;margin:0}
@font-face{font-family:"Figtree Fallback";src:local("Arial"),local("Helvetica"),local("Liberation Sans");
size-adjust:101.4%;ascent-override:93.7%;descent-override:24.7%;line-gap-override:0%}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{background:var(--page);color:var(--ink);font:16px/1.5 "Figtree Variable","Figtree Fallback",system-ui,sans-serif;
font-variant-numeric:tabular-nums;overflow-wrap:anywhere;min-height:100vh;min-height:100dvh;display:flex;
flex-direction:column}
a{color:inherit;text-underline-offset:3px}
img{display:block}
h1{font-size:clamp(1.5rem,1.2rem + 1.4vw,2.25rem);line-height:1.2;font-weight:600;letter-spacing:-.015em;
text-wrap:balance}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
main{flex:1}
[hidden]{display:none!important}
.muted{color:var(--muted)}
.head,.pages,footer,.words,.bar{padding-inline:max(1rem,env(safe-area-inset-left)) max(1rem,env(safe-area-inset-right))}
.head{padding-block:clamp(1.75rem,5vw,3.5rem) clamp(1.25rem,3vw,2rem);max-width:56rem}
.head p{margin-top:.75rem;max-width:44rem;white-space:pre-line}
.head .count{margin-top:.5rem;font-size:.875rem;color:var(--muted)}
footer{padding-block:2rem calc(1.5rem + env(safe-area-inset-bottom));font-size:.8125rem;color:var(--muted);
display:flex;gap:.5rem;align-items:center}
footer svg{width:20px;height:20px;flex:none}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:44px;padding:.5rem 1rem;
border:1px solid var(--edge);border-radius:8px;background:var(--raised);color:var(--ink);font:inherit;font-weight:600;
text-decoration:none;cursor:pointer}
.button:hover{border-color:var(--ink)}
.button.main{background:var(--accent);border-color:var(--accent);color:var(--accent-ink)}
.field{display:block;width:100%;min-height:44px;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:8px;
background:var(--raised);color:inherit;font:inherit}
.closed{position:fixed;inset:auto 0 0;z-index:2;padding:1rem max(1rem,env(safe-area-inset-right))
calc(1rem + env(safe-area-inset-bottom));background:var(--ink);color:var(--page);text-align:center}
@media (min-width:768px){.head,.pages,footer,.words,.bar{padding-inline:clamp(1.5rem,4vw,4rem)}}
@media (prefers-reduced-motion:no-preference){.rows a:hover img{transform:scale(1.015)}
.rows img{transition:transform .2s ease-out}}`

/** Justified rows: widths in the pictures' own proportions (`--r`) make every row as high as itself. */
const gallery = `
.rows{--row:clamp(148px,21vw,280px);--gap:4px;list-style:none;padding:0 var(--gap);display:flex;flex-wrap:wrap;
gap:var(--gap)}
.rows.few{--row:clamp(168px,31vw,430px)}
.rows::after{content:"";flex:1e6 1 0}
.rows li{flex:var(--r) 1 calc(var(--r)*var(--row));max-width:100%;min-width:0}
.rows a{display:block;aspect-ratio:var(--r);overflow:hidden;border-radius:3px}
.rows img{width:100%;height:100%;object-fit:cover}
@media (max-width:767px){.rows.few::after{flex-grow:0}}
@media (min-width:768px){.rows{--gap:8px;padding-inline:clamp(1.5rem,4vw,4rem)}.rows a{border-radius:6px}}
.pages{display:flex;gap:.75rem;justify-content:center;align-items:center;padding-top:2rem}
.empty{padding:3rem 1rem 5rem;text-align:center;color:var(--muted)}`

const picture = `
.bar{display:flex;gap:.5rem;align-items:center;justify-content:space-between;min-height:56px;padding-block:.375rem;
background:var(--surface);border-bottom:1px solid var(--line);font-size:.875rem}
.bar a{display:inline-flex;align-items:center;min-height:44px;min-width:44px;justify-content:center;
text-decoration:none;font-weight:600}
.bar nav{display:flex;align-items:center;gap:.25rem;flex:none;white-space:nowrap}
.bar nav>span:empty{width:44px}
body .bar h1{font:inherit;letter-spacing:0;min-width:0}
.bar .title{max-width:100%}
.bar a:hover{color:var(--accent)}
.bar .title{min-width:0;justify-content:flex-start;gap:.25rem}
.bar .title span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.bar .title svg{flex:none;margin-left:-.375rem}
.stage{margin:0;background:var(--stage)}
.stage .frame{display:block;margin-inline:auto;width:min(100%,calc(var(--r)*var(--tall)));aspect-ratio:var(--r);
--tall:calc(100vh - 11rem)}
@supports (height:1svh){.stage .frame{--tall:calc(100svh - 11rem)}}
.stage img{width:100%;height:100%}
@media (min-width:768px){.stage{padding:1rem}}
.words{padding-block:1.5rem 0;max-width:56rem;margin-inline:auto;width:100%}
.words>*+*{margin-top:1.25rem}
.prompt{white-space:pre-line;font-size:1.0625rem}
.facts{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.375rem 1.25rem;font-size:.875rem}
.facts dt{color:var(--muted)}
.actions{display:flex;flex-wrap:wrap;gap:.5rem}
.review{display:grid;gap:.75rem;padding:1rem;border:1px solid var(--line);border-radius:12px;background:var(--surface)}
.review label{display:grid;gap:.375rem;font-weight:600;font-size:.875rem}
.review .tick{display:flex;align-items:center;gap:.625rem;min-height:44px;font-size:1rem}
.review .tick input{width:22px;height:22px;accent-color:var(--accent)}
.review .button{justify-self:start}`

const notice = `
.notice{flex:1;display:grid;place-content:center;justify-items:center;text-align:center;gap:1rem;padding:2rem 1.25rem}
.notice svg{width:56px;height:56px}
.notice p{max-width:26rem;color:var(--muted)}
.notice form{display:grid;gap:.75rem;width:min(20rem,100%);text-align:left;margin-top:.5rem}
.notice label{font-weight:600;font-size:.875rem}
.notice .wrong{color:var(--danger);font-size:.875rem;max-width:20rem}`

const all = { gallery, picture, notice }

/** What of the style a page needs, without the line breaks that only make it legible here. */
export function styleFor(kinds: readonly (keyof typeof all)[]): string {
  return [tokens, base, ...kinds.map((kind) => all[kind])].join('').replaceAll('\n', '')
}
