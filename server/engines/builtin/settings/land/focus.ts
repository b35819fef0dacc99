import { placed } from '../../mesh/pen.ts'
import type { Maquette } from '../../maquettes/maquette.ts'
import type { Piece } from '../parts/kit.ts'
import type { Site } from '../setting.ts'

/** What a view is of when nothing is asked for but the place: a piece, and how high and wide it is in its own metres. */
export interface Focus {
  readonly piece: Piece
  readonly tall: number
  readonly wide: number
  /** Share of the frame's height it takes; a lone tree takes more than a far roof. */
  readonly share?: readonly [number, number]
  /** On the water instead of the land. */
  readonly wet?: boolean
}

/** A model of a subject as a piece of a place. */
export function model(maquette: Maquette, word: string): Piece {
  return ({ pen, r }) => {
    const yaw = r.range(maquette.turns[0], maquette.turns[1])
    pen.within(placed(0, 0, 0, 1, yaw), () =>
      maquette.build(pen, { random: r.sub('model'), colors: [], word, action: 'rest' }),
    )
  }
}

interface Standing {
  readonly focus: Focus
  readonly scale: number
  readonly at: readonly [number, number]
  /** The site as if it were the subject: what grows keeps clear of it. */
  readonly site: Site
}

/** Stands one of a place's own things where a subject would stand; null where one is there already. */
export function focusOf(site: Site, list: readonly Focus[] | undefined): Standing | null {
  const r = site.random.sub('focus')
  if (!list || list.length === 0 || !site.empty || site.plain || !r.chance(0.8)) return null
  const focus = list[Math.floor(r.next() * list.length)]
  if (!focus) return null
  const { camera, distance: d, subject } = site
  const far = d * r.range(1.05, focus.wet ? 2 : 1.5)
  const [low, high] = focus.share ?? [0.2, 0.32]
  const share = Math.min(
    r.range(low, high),
    ((0.42 * camera.width) / camera.height) * (focus.tall / focus.wide),
  )
  const scale = ((share * camera.height) / camera.focal) * (far / focus.tall)
  const x = (subject.x / d) * far
  return {
    focus,
    scale,
    at: [x, far],
    site: {
      ...site,
      subject: {
        ...subject,
        x,
        z: far,
        radius: (focus.wide / 2) * scale,
        height: focus.tall * scale,
        present: true,
        afloat: focus.wet === true,
      },
    },
  }
}
