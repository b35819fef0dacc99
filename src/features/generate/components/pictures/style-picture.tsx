import type { PresetStyle } from '#contract/leonardo/enums.ts'
import { styleLooks } from './style-looks.ts'

/** The same hills at sunrise in every style, so that the eye compares only the look. */
export function StylePicture({ style }: { style: PresetStyle }) {
  const { colours, effect } = styleLooks[style]
  const [top, low, sun, far, near] = colours
  const sky = `sky-${style}`
  const stroke =
    effect === 'outline' || effect === 'sketch'
      ? { stroke: '#2b2a2c', strokeWidth: effect === 'sketch' ? 0.8 : 1.4 }
      : {}
  return (
    <svg aria-hidden viewBox="0 0 64 48" className="aspect-[4/3] w-full rounded-sm">
      <defs>
        <linearGradient id={sky} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={top} />
          <stop offset="0.75" stopColor={low} />
        </linearGradient>
      </defs>
      <rect width="64" height="48" fill={`url(#${sky})`} />
      <g
        transform={effect === 'near' ? 'translate(-26 -20) scale(1.75)' : undefined}
        opacity={effect === 'plain' ? 0.7 : undefined}
        {...stroke}
      >
        <circle cx="42" cy="20" r={effect === 'plain' ? 5 : 7} fill={sun} />
        <path d="M-2 34 14 20l9 8 8-5 14 12 10-6 12 9v14H-2z" fill={far} />
        <path d="M-2 42c12-9 22-8 32-3s22 4 36-4v18H-2z" fill={near} />
      </g>
      {effect === 'blur' && <Bokeh colour={sun} />}
      {effect === 'grain' && <Grain />}
      {effect === 'trails' && <Trails colour={sun} />}
      {effect === 'gloss' && (
        <path d="M0 0h64v7C44 20 18 16 0 27z" fill="#ffffff" fillOpacity="0.24" />
      )}
      {effect === 'bars' && <path d="M0 0h64v6H0zM0 42h64v6H0z" fill="#000000" />}
      {effect === 'sketch' && <Hatching />}
    </svg>
  )
}

function Bokeh({ colour }: { colour: string }) {
  return (
    <g fill={colour} fillOpacity="0.38">
      <circle cx="12" cy="13" r="7" />
      <circle cx="27" cy="8" r="4" />
      <circle cx="54" cy="30" r="8" />
      <circle cx="22" cy="30" r="5" />
    </g>
  )
}

function Grain() {
  return (
    <path
      d="M6 5h1M17 12h1M30 4h1M52 7h1M60 18h1M9 24h1M24 19h1M35 27h1M55 29h1M13 36h1M28 41h1M46 38h1M59 43h1M4 44h1M40 12h1M48 17h1"
      stroke="#fffbe8"
      strokeOpacity="0.8"
    />
  )
}

function Trails({ colour }: { colour: string }) {
  return (
    <g fill="none" stroke={colour} strokeLinecap="round">
      <path d="M0 40c20-6 40-2 64-14" strokeWidth="1.6" />
      <path d="M0 44c22-6 42-2 64-12" stroke="#ff6a4d" strokeWidth="1.2" />
      <path d="M10 9c10-3 24-3 36 2" strokeWidth="0.6" strokeOpacity="0.7" />
    </g>
  )
}

function Hatching() {
  return (
    <path
      d="M4 46l8-8M10 47l9-9M17 47l8-8M24 47l7-7M40 47l8-8M47 47l8-8M54 47l7-7M16 33l6-7M21 35l5-6M46 36l5-5"
      stroke="#2b2a2c"
      strokeOpacity="0.55"
      strokeWidth="0.8"
    />
  )
}
