import { understand } from './understand.ts'
import type { Intent } from './intent.ts'
import { withoutSubjects } from './reading/settle.ts'
import { splitWords } from './words.ts'

/** What the picture must not show, read from the negative prompt. */
export interface Refusals {
  readonly rain: boolean
  readonly snow: boolean
  readonly fog: boolean
  readonly clouds: boolean
  readonly people: boolean
  readonly trees: boolean
  readonly grass: boolean
  readonly flowers: boolean
  readonly water: boolean
  readonly dark: boolean
  readonly blur: boolean
  readonly frame: boolean
}

export function readRefusals(negative: string): Refusals {
  const said = new Set(splitWords(negative.slice(0, 4000)))
  const any = (list: string): boolean => list.split(' ').some((w) => said.has(w))
  return {
    rain: any('rain rainy drizzle storm stormy wet'),
    snow: any('snow snowy snowfall snowing blizzard winter'),
    fog: any('fog foggy mist misty haze hazy smoke'),
    clouds: any('cloud clouds cloudy overcast storm'),
    people: any('people person human humans man woman men women figure figures crowd'),
    trees: any('tree trees forest woods pine pines foliage'),
    grass: any('grass grassy weeds'),
    flowers: any('flower flowers blossom'),
    water: any('water sea ocean lake river'),
    dark: any('dark darkness night gloomy underexposed shadows'),
    blur: any('blur blurry bokeh defocused unfocused'),
    frame: any('frame border bars letterbox vignette'),
  }
}

/** Takes what is refused out of an intent: its subjects, its weather and its hour. */
export function withoutRefused(intent: Intent, negative: string, refused: Refusals): Intent {
  const unwanted = understand(negative)
  const named = unwanted.subjects
  const places = new Set(unwanted.settings)
  const keepsWeather =
    !(refused.rain && (intent.weather === 'rain' || intent.weather === 'storm')) &&
    !(refused.snow && intent.weather === 'snowfall') &&
    !(refused.fog && intent.weather === 'fog') &&
    !(refused.clouds && intent.weather === 'cloudy')
  const left = withoutSubjects(
    intent,
    (s) =>
      !named.some((u) => u.kind === s.kind && (u.kind !== 'icon' || u.word === s.word)) &&
      !(refused.people && s.kind === 'person'),
  )
  return {
    ...left,
    settings: intent.settings.filter((s) => !places.has(s)),
    weather: keepsWeather ? intent.weather : 'clear',
    season: refused.snow && intent.season === 'winter' ? null : intent.season,
    time:
      refused.dark && (intent.time === 'night' || intent.time === 'dusk') ? 'golden' : intent.time,
    mood: refused.dark && intent.mood === 'dark' ? null : intent.mood,
  }
}
