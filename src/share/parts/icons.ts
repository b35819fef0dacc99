const namespace = 'http://www.w3.org/2000/svg'

/** Outlines from Lucide (ISC), whose package draws with React alone. */
const outlines = {
  close: ['M18 6 6 18', 'm6 6 12 12'],
  left: ['m15 18-6-6 6-6'],
  right: ['m9 18 6-6-6-6'],
  play: ['M6 4.5v15l13-7.5z'],
  pause: ['M8 5v14', 'M16 5v14'],
  download: ['M12 15V3', 'M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4', 'm7 10 5 5 5-5'],
  details: ['M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20', 'M12 16v-4', 'M12 8h.01'],
  remix: [
    'm18 14 4 4-4 4',
    'm18 2 4 4-4 4',
    'M2 18h1.973a4 4 0 0 0 3.3-1.7l5.454-8.6a4 4 0 0 1 3.3-1.7H22',
    'M2 6h1.972a4 4 0 0 1 3.6 2.2',
    'M22 18h-6.041a4 4 0 0 1-3.3-1.8l-.359-.45',
  ],
  heart: [
    'M2 9.5a5.5 5.5 0 0 1 9.591-3.676.56.56 0 0 0 .818 0A5.49 5.49 0 0 1 22 9.5c0 2.29-1.5 4-3 5.5l-5.492 5.313a2 2 0 0 1-3 .019L5 15c-1.5-1.5-3-3.2-3-5.5',
  ],
} as const
export type IconName = keyof typeof outlines

export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(namespace, 'svg')
  const look = { viewBox: '0 0 24 24', width: '22', height: '22', 'aria-hidden': 'true' }
  for (const [key, value] of Object.entries(look)) svg.setAttribute(key, value)
  for (const outline of outlines[name]) {
    const path = document.createElementNS(namespace, 'path')
    path.setAttribute('d', outline)
    svg.append(path)
  }
  return svg
}
