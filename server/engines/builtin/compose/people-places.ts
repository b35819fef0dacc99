import type { SettingKind } from '../understand/place-words.ts'

/** Where people of a calling are at work or at home. */
const callings: readonly (readonly [words: RegExp, places: readonly SettingKind[]])[] = [
  [/\b(chef|cook|baker)s?\b/, ['kitchen']],
  [/\b(fisherman|fishermen|angler|sailor|captain|pirate)s?\b/, ['harbour', 'sea', 'beach']],
  [/\bmermaids?\b/, ['underwater', 'sea', 'beach']],
  [/\b(barista|waiter|waitress)s?\b/, ['cafe']],
  [/\b(bartender|barman)s?\b/, ['bar']],
  [/\b(boxer|wrestler|footballer)s?\b/, ['stadium']],
  [/\b(farmer|peasant|scarecrow|shepherd)s?\b/, ['farm', 'wheat', 'hills']],
  [/\b(scientist|chemist|physicist|inventor|doctor|nurse|surgeon)s?\b/, ['laboratory']],
  [/\b(professor|scholar|librarian|writer|poet)s?\b/, ['library']],
  [/\bteachers?\b/, ['classroom']],
  [/\b(king|queen|emperor|empress)s?\b/, ['throne', 'courtyard']],
  [
    /\b(ballerina|dancer|actor|singer|violinist|cellist|pianist|saxophonist|trumpeter|band|orchestra|choir)s?\b/,
    ['stage'],
  ],
  [/\b(samurai|geisha)s?\b/, ['japan', 'shrine']],
  [/\b(wizard|witch|sorcerer|elf)s?\b/, ['enchanted', 'forest']],
  [/\b(blacksmith|carpenter|mechanic|potter)s?\b/, ['workshop']],
  [/\bcowboys?\b/, ['mesa', 'desert']],
  [/\b(grandmother|grandma|granny|grandfather|grandpa)\b/, ['room', 'garden']],
]

/** The places of somebody's calling; null for people of none, who are at home everywhere. */
export function homesOfPerson(word: string): readonly SettingKind[] | null {
  return callings.find(([words]) => words.test(word))?.[1] ?? null
}
