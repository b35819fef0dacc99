// Guiding pictures for the page of parameters, drawn here so that nobody else's are needed.
import sharp from 'sharp'

const side = 320

function drawn(body, background = '#fff') {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 100 100">
    <rect width="100" height="100" fill="${background}"/>${body}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

async function fromPixels(pixel) {
  const raw = Buffer.alloc(side * side * 3)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const rgb = pixel((x + 0.5) / side, (y + 0.5) / side)
      for (let c = 0; c < 3; c++) raw[(y * side + x) * 3 + c] = Math.round(rgb[c] * 255)
    }
  }
  return sharp(raw, { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer()
}

const bottle =
  'M44 12 h12 v16 c0 6 12 10 12 22 v34 c0 5 -3 6 -7 6 h-22 c-4 0 -7 -1 -7 -6 v-34 c0 -12 12 -16 12 -22 z'

/** A ball, as normals or as heights. */
function ball(u, v) {
  const x = (u - 0.5) / 0.34
  const y = (0.5 - v) / 0.34
  const d = x * x + y * y
  return d < 1 ? [x, y, Math.sqrt(1 - d)] : null
}

/** A 21 by 21 pattern with the look of a code; a picture, not one that carries a message. */
function code(u, v) {
  const n = 21
  const i = Math.floor(((u - 0.1) / 0.8) * n)
  const j = Math.floor(((v - 0.1) / 0.8) * n)
  if (i < 0 || j < 0 || i >= n || j >= n) return 1
  for (const [a, b] of [
    [0, 0],
    [n - 7, 0],
    [0, n - 7],
  ]) {
    const x = i - a
    const y = j - b
    if (x < -1 || y < -1 || x > 7 || y > 7) continue
    if (x < 0 || y < 0 || x > 6 || y > 6) return 1
    const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3))
    return ring === 2 ? 1 : 0
  }
  return ((i * 7 + j * 13 + ((i * j) % 5) * 3) % 7) % 2 === 0 ? 0 : 1
}

export const guides = {
  bottle: () =>
    drawn(
      `<path d="${bottle}" fill="#3a7a5a"/><path d="M37 56 h26 v20 h-26 z" fill="#e8dcb8"/>
       <rect y="84" width="100" height="16" fill="#8a6a4a"/><rect width="100" height="1" fill="#cfd8dc"/>
       <path d="${bottle}" fill="none" stroke="#1e4a34" stroke-width="1.4"/>`,
      '#d4dde0',
    ),
  lines: () =>
    drawn(
      `<g fill="none" stroke="#111" stroke-width="1.1" stroke-linecap="round">
       <path d="M8 78 Q30 70 50 78 T94 76"/><path d="M22 74 V48 L40 32 L58 48 V74 Z"/><path d="M35 74 V60 h10 V74"/>
       <path d="M27 54 h6 v6 h-6 z M47 54 h6 v6 h-6 z"/><path d="M50 40 V30 h5 v14"/>
       <path d="M76 76 V50"/><circle cx="76" cy="42" r="13"/><path d="M10 30 q5 -7 10 0 q6 -6 10 1"/></g>`,
    ),
  rough: () =>
    drawn(
      `<g fill="none" stroke="#444" stroke-width="1.6" stroke-linecap="round" opacity="0.9">
       <path d="M4 66 L30 34 L46 58 L66 26 L96 66"/><path d="M6 67 L29 36"/><path d="M5 68 C30 64 70 70 96 67"/>
       <circle cx="80" cy="20" r="8"/><path d="M40 94 C46 84 30 78 46 69"/><path d="M56 94 C58 84 44 78 52 69"/></g>`,
      '#fbfbf8',
    ),
  pose: () =>
    drawn(
      `<g stroke-width="3.4" stroke-linecap="round" fill="none"><circle cx="52" cy="20" r="5" fill="#fff" stroke="none"/>
       <path d="M52 25 V55" stroke="#4af"/><path d="M52 31 L37 22 L27 8" stroke="#fa4"/><path d="M52 31 L67 36 L84 36" stroke="#fd4"/>
       <path d="M52 55 L42 73 L34 92" stroke="#4f8"/><path d="M52 55 L63 72 L74 91" stroke="#8f4"/></g>`,
      '#000',
    ),
  depth: () =>
    fromPixels((u, v) => {
      const b = ball((u - 0.18) * 1.15, v - 0.1)
      const ground = v > 0.45 ? 0.2 + (v - 0.45) * 1.1 : 0.04
      const hill = v > 0.32 + 0.12 * Math.sin(u * 5) ? 0.16 : 0
      const d = Math.min(1, Math.max(ground, hill, b ? 0.62 + b[2] * 0.38 : 0))
      return [d, d, d]
    }),
  normals: () =>
    fromPixels((u, v) => {
      const n = ball(u, v) ?? [0, 0, 1]
      return n.map((k) => k * 0.5 + 0.5)
    }),
  pattern: () =>
    fromPixels((u, v) => {
      const x = u - 0.5
      const y = v - 0.5
      const turn = Math.atan2(y, x) / (2 * Math.PI) + Math.hypot(x, y) * 3.2
      const k = Math.sin(turn * 2 * Math.PI * 2) > 0 ? 1 : 0
      return [k, k, k]
    }),
  code: () => fromPixels((u, v) => Array(3).fill(code(u, v))),
  letters: () =>
    drawn(
      '<g transform="translate(6 36) scale(2.2)" fill="#000"><path d="M0 0h3v8h4v3H0z"/><path d="M9 0h3v11H9z"/><path d="M14 0h7v3h-4v5h1V7h-1V5h4v6h-7z"/><path d="M23 0h3v4h2V0h3v11h-3V7h-2v4h-3z"/><path d="M33 0h7v3h-2v8h-3V3h-2z"/></g>',
    ),
  mask: () => drawn('<ellipse cx="79" cy="60" rx="19" ry="30" fill="#fff"/>', '#000'),
  side: () => drawn('<rect x="58" width="42" height="100" fill="#fff"/>', '#000'),
  sketch: () =>
    drawn(
      `<rect y="62" width="100" height="38" fill="#4a8a3a"/><path d="M0 62 L26 30 L44 54 L66 22 L100 62 Z" fill="#7a7f96"/>
       <circle cx="80" cy="18" r="8" fill="#ffd24a"/><path d="M42 100 C48 84 40 74 48 62 h6 C52 76 62 84 62 100 Z" fill="#4a8ad0"/>
       <rect x="14" y="58" width="16" height="16" fill="#c04a34"/><path d="M11 58 L22 46 L33 58 Z" fill="#6a3424"/>`,
      '#9ed0f0',
    ),
}
