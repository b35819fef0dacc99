import type { Rgb } from '../../../core/color.ts'
import type { Pen } from '../../../mesh/pen.ts'
import type { Skeleton } from '../limbs.ts'
import { burden } from './burdens.ts'
import type { Burden } from './burdens.ts'
import { givePole } from './poles.ts'
import type { Pole } from './poles.ts'
import { arm } from './weapons.ts'
import type { Weapon } from './weapons.ts'

export type Belonging = Pole | Weapon | Burden

const weapons: ReadonlySet<string> = new Set<Weapon>(['katana', 'sword', 'axe', 'shield', 'bow'])
const burdens: ReadonlySet<string> = new Set<Burden>([
  'backpack',
  'wings',
  'gauze',
  'palette',
  'book',
  'knitting',
  'pan',
])

/** Gives a figure one of the things it is known by; its right hand is at -z. */
export function give(pen: Pen, what: Belonging, j: Skeleton, color: Rgb): void {
  if (isWeapon(what)) arm(pen, what, j, color)
  else if (isBurden(what)) burden(pen, what, j, color)
  else givePole(pen, what, j)
}

function isWeapon(what: Belonging): what is Weapon {
  return weapons.has(what)
}

function isBurden(what: Belonging): what is Burden {
  return burdens.has(what)
}
