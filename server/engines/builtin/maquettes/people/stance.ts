import type { Look } from '../maquette.ts'

/** What a figure does with its body. `seat` hangs its legs from a seat at the origin, `floor` sits on the ground. */
export type Stance =
  | 'stand'
  | 'walk'
  | 'run'
  | 'ride'
  | 'seat'
  | 'floor'
  | 'hold'
  | 'read'
  | 'play'
  | 'lie'
  | 'dance'
  | 'fight'
  | 'wave'
  | 'pray'
  | 'robed'
  | 'paint'
  | 'hug'
  | 'surf'
  | 'swim'
  | 'kick'
  | 'offer'
  | 'sing'
  | 'keys'
  | 'tail'
  | 'climb'

/** The word said of a figure that tells its stance, where its action does not. */
export function stanceOf(look: Look): Stance {
  switch (look.action) {
    case 'ride':
      return 'ride'
    case 'sit':
      return /play|typ|knit|sew|eat|cook/.test(look.traits?.said.join(' ') ?? '') ? 'keys' : 'seat'
    case 'hold':
    case 'read':
    case 'play':
    case 'lie':
      return look.action
    case 'balance':
      return 'surf'
    case 'raise':
      return 'wave'
    case 'move':
    case 'rest': {
      const said = look.traits?.said.join(' ') ?? ''
      if (/hug|embrac|kiss|cuddl/.test(said)) return 'hug'
      if (/climb/.test(said)) return 'climb'
      if (/swim/.test(`${said} ${look.word}`)) return 'swim'
      if (/painting (at|on)/.test(said) || /painter|artist/.test(look.word)) return 'paint'
      if (/football|soccer|kick/.test(`${said} ${look.word}`)) return 'kick'
      if (/feed|pet(t|s)/.test(said)) return 'offer'
      if (
        /danc|ballet|pirouet|bail|tanz|dans|танц|danz/.test(said) ||
        /ballerina|dancer/.test(look.word)
      )
        return 'dance'
      if (/read|study/.test(said)) return 'read'
      if (/fight|attack|battl|charg/.test(said)) return 'fight'
      if (/wav|greet|cheer|celebrat/.test(said)) return 'wave'
      if (/pray/.test(said)) return 'pray'
      if (/sleep|lying|resting|dormant|schläft|duerm/.test(said)) return 'lie'
      if (/sit|seated|kneel|meditat|crouch/.test(said)) return 'floor'
      if (/\brun|sprint|rac(e|ing)|jog/.test(`${said} ${look.word}`)) return 'run'
      return look.action === 'move' ? 'walk' : 'stand'
    }
    default:
      return look.action satisfies never
  }
}
