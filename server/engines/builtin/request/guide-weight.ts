import type { Controlnet } from '#contract/leonardo/create-generation.ts'
import type { ControlnetKind } from '#contract/leonardo/tables/controlnets.ts'

/** What the strength words mean as weights; character and content know the first three, on a wider scale. */
const styleStrengths = { Low: 0.4, Mid: 0.8, High: 1.2, Ultra: 1.6, Max: 2 } as const
const otherStrengths = { Low: 0.66, Mid: 1.32, High: 2, Ultra: 2, Max: 2 } as const

/** A guide's weight, 0 to 2: by its number or its word, 1 where it has neither. `before` is the older field's. */
export function weightOf(
  kind: ControlnetKind,
  entry: Controlnet | null,
  before: number | null,
): number {
  if (!entry) return Math.max(0, Math.min(2, (before ?? 0.5) * 2))
  if (entry.strengthType)
    return (kind === 'style' ? styleStrengths : otherStrengths)[entry.strengthType]
  return entry.weight ?? 1
}

/** The share of one guide where several say how they relate; 1 for the strongest of them. */
export function shareOf(entries: readonly (Controlnet | null)[], index: number): number {
  const most = Math.max(0, ...entries.map((entry) => entry?.influence ?? 0))
  const own = entries[index]?.influence
  if (most <= 0 || own === null || own === undefined) return 1
  return Math.max(0, own) / most
}
