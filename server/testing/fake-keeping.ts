import type { KeptKind, KeptThing } from '#contract/studio/kept.ts'
import type { RememberedPrompt } from '#contract/studio/prompt-history.ts'
import type { KeepingServices } from '#server/services/keeping/keeping.ts'

/** Prompts, lists and presets in memory. */
export function createFakeKeeping(now: number): KeepingServices {
  const prompts: RememberedPrompt[] = []
  const kept: Record<KeptKind, Map<string, KeptThing>> = { lists: new Map(), presets: new Map() }
  return {
    rememberPrompt({ prompt, negativePrompt = '', usedAt = now }) {
      const remembered = { id: prompts.length + 1, prompt, negativePrompt, usedAt }
      prompts.unshift(remembered)
      return remembered
    },
    findPrompts({ q = '', limit, offset }) {
      const found = prompts.filter(({ prompt }) => prompt.includes(q))
      return { total: found.length, prompts: found.slice(offset, offset + limit) }
    },
    forgetPrompt(id) {
      const at = prompts.findIndex((one) => one.id === id)
      if (at >= 0) prompts.splice(at, 1)
      return at >= 0
    },
    forgetPrompts: () => prompts.splice(0).length,

    listKept: (kind) => [...kept[kind].values()],
    keepThing(kind, id, thing) {
      const whole = { ...thing, id, changedAt: now }
      kept[kind].set(id, whole)
      return whole
    },
    dropThing: (kind, id) => kept[kind].delete(id),
  }
}
