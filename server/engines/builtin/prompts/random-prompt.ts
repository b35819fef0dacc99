import { hours, mediums, moods, scenes, weathers } from './phrases.ts'

/** One scene, its hour and weather where it has them, and how it is painted. */
export function randomPrompt(chance: () => number): string {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(chance() * items.length)]
  const scene = pick(scenes)
  const seen = [
    pick(scene?.subjects ?? []),
    pick(scene?.places ?? []),
    ...(scene?.open === true ? [pick(hours), pick(weathers)] : []),
  ]
  const painted = [pick(moods), pick(mediums)]
  const text = `${sentence(seen)}, ${sentence(painted)}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const sentence = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ')
