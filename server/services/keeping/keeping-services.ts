import { keptLimits, listNamePattern } from '#contract/studio/kept.ts'
import { mostPrompts } from '#contract/studio/prompt-history.ts'
import { GessoError } from '#server/domain/errors.ts'
import type { ServiceDeps } from '../deps.ts'
import { noRoom } from '../no-room.ts'
import type { KeepingServices } from './keeping.ts'

/** What is remembered and kept beside the pictures: prompts that were used, lists and presets. */
export function createKeepingServices({ library, clock }: ServiceDeps): KeepingServices {
  const { promptHistory, kept } = library
  return {
    rememberPrompt({ prompt, negativePrompt = '', usedAt }) {
      if (!library.hasRoom()) throw noRoom()
      const now = clock.now()
      const at = Math.min(now, usedAt ?? now)
      return promptHistory.remember({ prompt, negativePrompt, usedAt: at }, mostPrompts)
    },
    findPrompts: ({ q = '', limit, offset }) =>
      promptHistory.find({ words: q.split(/\s+/).filter(Boolean), limit, offset }),
    forgetPrompt: (id) => promptHistory.forget(id),
    forgetPrompts: () => promptHistory.forgetAll(),

    listKept: (kind) => kept.list(kind),
    keepThing(kind, id, { name, body }) {
      const thing = { id, name: name.trim(), body, changedAt: clock.now() }
      if (kind === 'lists' && !listNamePattern.test(thing.name)) throw badListName(thing.name)
      if (!library.hasRoom()) throw noRoom()
      const all = kept.list(kind)
      if (all.length >= keptLimits.things && !all.some((one) => one.id === id)) {
        throw new GessoError(
          'conflict',
          `There are ${keptLimits.things} ${kind} already, the most that are kept. Delete one first.`,
        )
      }
      kept.keep(kind, thing)
      return thing
    },
    dropThing: (kind, id) => kept.drop(kind, id),
  }
}

function badListName(name: string): GessoError {
  const message = `name must be letters and digits, with single - _ / or . between them; got “${name}”`
  return new GessoError('invalid_request', message, [{ code: 'name', fields: ['name'], message }])
}
