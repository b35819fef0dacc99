import { history } from './history.ts'
import type { Role } from './role.ts'
import { tales } from './tales.ts'
import { trades } from './trades.ts'

const roles = [...tales, ...history, ...trades].map(
  ([words, role]) => [new RegExp(`(^|[ -])(${words})`), role] as const,
)

/** The calling that some words name, if any. */
export function roleOf(words: string): Role | null {
  for (const [pattern, role] of roles) if (pattern.test(words)) return role
  return null
}

const women =
  /woman|women|girl|lady|ladies|mother|queen|princess|witch|ballerina|goddess|nurse|fairy|bride|waitress|actress|sorceress|priestess|enchantress|empress|duchess|heroine|huntress|maid|nun\b|geisha|valkyrie|nymph|siren|grandm|granny|wife|sister|aunt|daughter|cowgirl|businesswoman|venus|athena|cleopatra|mermaid|gal\b|muj|frau|femme|niña|chica|fille|mädchen|bambina|ragazza|menina|donna|meisje|abuela|oma\b|nonna|grand-mère|бабушк|おばあさん|девоч|девуш|少女|женщин|девуш|女/

export function isFeminine(words: string, chance: boolean): boolean {
  if (women.test(words)) return true
  if (
    /\w*(man|men)\b|\b(boy|king|prince|wizard|father|gentleman|viking|monk|grandpa|husband|brother|uncle|son|cowboy|knight|santa|samurai|pirate|fisherman|farmer|sailor|lumberjack|god|guy|dude|hombre|homme|mann|niño|chico|garçon|junge|opa|abuelo|nonno|bambino|ragazzo|menino|uomo|jongen)\b|男|少年|мальчик|мужчин/.test(
      words,
    )
  )
    return false
  return chance
}
