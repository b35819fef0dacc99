import type { Facts } from '#contract/leonardo/rules/facts.ts'
import { type ControlnetChoice, controlnetChoices } from '#contract/leonardo/tables/controlnets.ts'
import type { ControlnetColumn } from '#contract/leonardo/tables/platform-models.ts'

/**
 * What can be chosen with this model. Our own painter takes any id, so one of each kind is enough; a model nobody
 * knows may be of any family, so there each stands with its family.
 */
export function choicesFor({ columns, family }: Facts): readonly ControlnetChoice[] {
  const all = controlnetChoices(columns)
  if (family !== 'builtin') return all
  return all.filter((choice, at) => all.findIndex(({ kind }) => kind === choice.kind) === at)
}

/** The family an id belongs to, for where several stand side by side. */
export const columnWords: Readonly<Record<ControlnetColumn, string>> = {
  sd15: 'SD 1.5',
  sd21: 'SD 2.1',
  sdxl: 'SDXL',
  phoenix: 'Phoenix',
  fluxSchnell: 'FLUX Schnell',
  fluxDev: 'FLUX Dev',
  lucid: 'Lucid',
}
