import type { ImportState } from '#contract/studio/imports.ts'
import { timeAgo } from '#src/lib/clock.ts'

export interface ImportWords {
  /** How it stands, in a few words. */
  title: string
  /** One sentence after the other. */
  facts: readonly string[]
  action: { label: string; on: boolean }
}

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric' })

const counted = (count: number, one: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`

/** What is said of the bringing of a history, and what can be done about it. */
export function importWords(state: ImportState, now: number): ImportWords {
  const { phase, generations, lookedAt, lost } = state
  const isBegun = generations > 0 || lookedAt !== null
  const facts = [...(isBegun ? [broughtWords(state)] : []), ...lostWords(lost)]
  switch (phase) {
    case 'off':
      return isBegun
        ? {
            title: lookedAt === null ? 'Paused' : 'Not kept in step',
            facts,
            action: { label: lookedAt === null ? 'Resume' : 'Keep in step', on: true },
          }
        : {
            title: 'Leonardo history',
            facts: [
              'What this account made before can come into your gallery, each picture at its own time and with its settings. It costs nothing.',
            ],
            action: { label: 'Bring my Leonardo history', on: true },
          }
    case 'bringing':
      return {
        title: 'Bringing your Leonardo history',
        facts: facts.length > 0 ? facts : ['The first pictures are on their way.'],
        action: { label: 'Pause', on: false },
      }
    case 'waiting':
      return {
        title: 'Waiting for Leonardo',
        facts: [...facts, 'It goes on by itself once that is over.'],
        action: { label: 'Pause', on: false },
      }
    case 'in-step':
      return {
        title: 'In step with Leonardo',
        facts: [...facts, lookedWords(lookedAt, now)],
        action: { label: 'Stop', on: false },
      }
    default:
      return phase satisfies never
  }
}

function broughtWords({ generations, pictures, backTo, lookedAt }: ImportState): string {
  const back = backTo === null || lookedAt !== null ? '' : `, back to ${day.format(backTo)}`
  return `${counted(pictures, 'picture')} of ${counted(generations, 'generation')} brought${back}.`
}

function lostWords(lost: number): string[] {
  return lost === 0 ? [] : [`${counted(lost, 'generation')} had no picture left to bring.`]
}

function lookedWords(lookedAt: number | null, now: number): string {
  const when = lookedAt === null ? '' : ` Last looked ${timeAgo(lookedAt, now)}.`
  return `What you make elsewhere comes by itself.${when}`
}
