import { hex } from '../core/color.ts'
import type { Pulse } from '../core/interrupt.ts'
import { Random } from '../core/random.ts'
import { clamp } from '../core/scalar.ts'
import type { Mesh } from '../mesh/mesh.ts'
import { Pen } from '../mesh/pen.ts'
import type { Camera } from '../raster/camera.ts'
import { levelled } from '../raster/turn.ts'
import type { Turn } from '../raster/turn.ts'
import { places } from '../settings/catalogue.ts'
import type { Setting, Site } from '../settings/setting.ts'
import type { Light, PointLight } from '../shade/light.ts'
import type { Intent } from '../understand/intent.ts'
import type { Season, SettingKind, TimeOfDay, Weather } from '../understand/place-words.ts'
import type { Refusals } from '../understand/refusals.ts'
import { withBeams } from './beams.ts'
import { choosePlace, chooseTime, chooseWeather, placeWords } from './choose-place.ts'
import { daylight } from './daylight.ts'
import { splash } from './splash.ts'
import { asModel, blockOf, cutOut, isGround } from './diorama.ts'
import { glowOf } from './glow.ts'
import { fillLight } from './fill-light.ts'
import { frameScene } from './frame.ts'
import { buildGroup } from './group.ts'
import { openAir } from './open-air.ts'
import { shotHints, shotSize, turnOf } from './shot.ts'
import { skyView } from './sky-place.ts'
import type { Layout } from './layout.ts'

interface SceneWishes {
  readonly intent: Intent
  readonly refused: Refusals
  readonly seed: number
  readonly width: number
  readonly height: number
  /** Scales the subject. */
  readonly closeness: number
  readonly layout?: Layout | null
  /** 0 clean and sparse to 1 full of things. */
  readonly richness?: number
  /** Nothing of its own accord is to stand in it. */
  readonly plain?: boolean
  readonly pulse?: Pulse
}

/** A scene ready to be rasterised: the mesh is filled, camera and light are set. */
export interface Scene {
  /** The camera everything is drawn with, and how what it sees is turned into the picture. */
  readonly camera: Camera
  readonly turn: Turn | null
  readonly light: Light
  readonly key: number
  readonly night: number
  /** How dark the whole picture is to stay: 0 a day, 1 a night. */
  readonly dim: number
  /** How much of the sun's own colour lies over everything, 0 to 1. */
  readonly warmth: number
  readonly chop: number
  readonly distance: number
  readonly subject: {
    readonly x: number
    readonly y: number
    readonly z: number
    readonly radius: number
  } | null
  /** Which subject each object id, counted from the subjects' first, belongs to. */
  readonly owners: readonly number[]
  readonly place: SettingKind
  readonly time: TimeOfDay
  readonly weather: Weather
  readonly season: Season | null
  readonly indoors: boolean
  /** The water is a film on a street. */
  readonly film: boolean
}

const dims: Partial<Record<TimeOfDay, number>> = { night: 1, dusk: 0.5 }

const warmths: Partial<Record<TimeOfDay, number>> = { golden: 1, sunset: 0.6, dawn: 0.3 }

/** Places with ground, in whose water a swimmer is. */
const watery = /^(lake|pond|river|harbour|canal|swamp|oasis)$/

export function composeScene(mesh: Mesh, wishes: SceneWishes): Scene {
  const { intent, refused, layout = null } = wishes
  const random = new Random(wishes.seed)
  const place = choosePlace(intent, random)
  const setting: Setting = places[place]
  const time = chooseTime(intent, random, setting.usual?.time ?? null)
  const snowy = intent.settings.includes('snow') && place !== 'snow'
  const weather =
    intent.weather ??
    (intent.signs.includes('lightning') ? 'storm' : null) ??
    setting.usual?.weather ??
    (place === 'snow' && !refused.snow && random.sub('flakes').chance(0.45)
      ? 'snowfall'
      : chooseWeather(intent, random))
  const falling = weather === 'snowfall' || weather === 'blizzard'
  const season = intent.season ?? (snowy || (falling && place !== 'snow') ? 'winter' : null)
  const pen = new Pen(mesh, wishes.pulse)
  const group = buildGroup(pen, intent, random, layout?.pose ?? null)
  const flies = group?.habitat === 'air' && setting.openAbove
  const human =
    intent.subjects.length === 1 &&
    intent.subjects[0]?.count === 1 &&
    /^(person|astronaut|robot|knight)$/.test(intent.subjects[0].kind)
  const bust =
    human &&
    !layout?.box &&
    (intent.shot === 'portrait' || intent.shot === 'close' || wishes.closeness > 1.35)
  const floats = setting.footing === 'float' && group !== null
  const size = wishes.closeness * Math.sqrt(intent.subjects[0]?.size ?? 1) * shotSize(intent.shot)
  const framed = frameScene(
    group,
    shotHints(
      intent.shot,
      setting,
      random,
      group === null,
      intent.signs.some((sign) => sign !== 'rays') || intent.settings.includes('clouds'),
    ),
    { size, flies, floats, bust, layout },
    wishes.width,
    wishes.height,
    random,
  )
  const turn =
    layout || intent.shot === 'isometric' ? null : turnOf(intent.shot, framed.camera, random)
  const frame = turn ? { ...framed, camera: levelled(framed.camera, turn) } : framed
  // A swimmer seen from above the water shows its back.
  const sunk =
    group?.habitat === 'swims' && (setting.footing === 'water' || watery.test(place))
      ? group.height * group.draught
      : 0
  if (group) {
    for (let v = group.from; v < group.upto; v++) {
      mesh.positions[v * 3] = (mesh.positions[v * 3] ?? 0) + frame.x
      mesh.positions[v * 3 + 1] = (mesh.positions[v * 3 + 1] ?? 0) + frame.y - sunk
      mesh.positions[v * 3 + 2] = (mesh.positions[v * 3 + 2] ?? 0) + frame.distance
    }
  }
  const day = daylight(
    {
      time,
      weather,
      signs: intent.signs,
      silhouette: intent.shot === 'silhouette',
      frontal: bust,
      fogRange: frame.distance * 8,
      tint: intent.tints[0] ?? null,
      view: skyView(frame.camera, frame.x, frame.distance),
    },
    random,
  )
  const modelled = intent.shot === 'isometric' && !layout && isGround(place)
  const block = modelled
    ? blockOf(framed.camera, setting.indoors ? 0 : frame.x, frame.distance)
    : null
  const points: PointLight[] = []
  const chop = setting.still
    ? 0.1
    : weather === 'storm'
      ? 1
      : weather === 'rain' || weather === 'cloudy'
        ? 0.45
        : random.sub('chop').range(0.12, 0.35)
  const radius = group ? Math.max(group.width, group.depth) / 2 : 1
  const named = intent.settings.filter((other) => other !== place)
  const site: Site = {
    camera: frame.camera,
    random: random.sub('site'),
    distance: frame.distance,
    time,
    weather,
    season,
    refused,
    subject: {
      x: frame.x,
      z: frame.distance,
      radius,
      height: group?.height ?? 1,
      present: group !== null && !flies && !floats,
      afloat: group?.habitat === 'water' || group?.habitat === 'swims',
    },
    night: day.night,
    tints: intent.tints,
    points,
    chop,
    named,
    beside: named.map((other) => places[other]),
    richness: clamp(wishes.richness ?? 0.75, 0, 1),
    plain: wishes.plain ?? false,
    empty: group === null,
    word: placeWords(intent, place),
    shot: intent.shot,
    beams: intent.signs.includes('rays'),
    model: block,
  }
  // By night a painter keeps a little light for whoever stands in the dark.
  if (group && day.night > 0.6 && !setting.indoors && intent.shot !== 'silhouette') {
    const reach = frame.distance * 0.9 + radius
    points.push({
      at: [frame.x * 0.4, frame.y + group.height * 1.1, frame.distance - reach * 0.62],
      color: [1.9, 1.95, 2.15],
      reach,
    })
    // And an edge of moonlight from behind.
    const rim = random.sub('rim').sign()
    points.push({
      at: [
        frame.x + rim * (radius + group.height * 0.9),
        frame.y + group.height * 1.3,
        frame.distance + radius * 0.5 + group.height * 0.3,
      ],
      color: [4.6, 5.4, 7],
      reach: group.height * 3.6 + radius * 2.4,
    })
  }
  const face = group && !setting.indoors ? fillLight(intent, day.light, frame, group) : null
  if (face) points.push(face)
  if (group && sunk < 0) splash(pen, frame, group, random.sub('splash'))
  pen.object(1)
  setting.build(pen, site)
  if (day.night > 0.5 && group) {
    for (const s of intent.subjects)
      if (s.kind === 'lighthouse' || s.kind === 'house' || s.kind === 'castle')
        points.push({
          at: [frame.x, frame.y + group.height * 0.35, frame.distance - radius * 1.6],
          color: hex('#ffb060').map((c) => c * 1.6) as [number, number, number],
          reach: radius * 4,
        })
  }
  if (group && (day.night > 0.3 || setting.indoors)) points.push(...glowOf(mesh, group))
  const base: Light = {
    ...day.light,
    points,
    ...openAir(
      {
        setting,
        place,
        season,
        refused,
        shadows: day.shadows,
        x: frame.x,
        distance: frame.distance,
        radius,
      },
      random,
    ),
  }
  const scene: Scene = {
    camera: frame.camera,
    turn,
    key: day.key,
    night: day.night,
    dim: setting.indoors
      ? 0
      : Math.max(place === 'volcano' ? 0.55 : 0, (dims[time] ?? 0) * (day.gloom > 0.4 ? 0.72 : 1)),
    warmth: setting.indoors ? 0 : (warmths[time] ?? 0) * (1 - day.gloom),
    chop,
    distance: frame.distance,
    owners: group?.owners ?? [],
    place,
    time,
    weather,
    season,
    indoors: setting.indoors ?? false,
    film: setting.still ?? false,
    light: setting.relight
      ? setting.relight(base, {
          random: random.sub('site').sub('tone'),
          night: day.night,
          tints: intent.tints,
          site,
        })
      : base,
    subject: group
      ? {
          x: frame.x,
          y: frame.y + group.height / 2,
          z: frame.distance,
          radius: Math.max(radius, group.height / 2),
        }
      : null,
  }
  if (!block) return intent.signs.includes('rays') ? withBeams(scene) : scene
  cutOut(mesh, block, group)
  const model = asModel(scene, block, random)
  const view = turnOf(intent.shot, model.camera, random)
  return view ? { ...model, camera: levelled(model.camera, view), turn: view } : model
}
