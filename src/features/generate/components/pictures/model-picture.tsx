import type { ModelFamily } from '#contract/leonardo/tables/platform-models.ts'

/** Two colours to tell families apart in the list; pictures, not part of the theme. */
const colours: Record<ModelFamily, [string, string]> = {
  builtin: ['#e3c48f', '#7a5828'],
  sd15: ['#9fb7a6', '#3d5a4a'],
  sd21: ['#a9c1c4', '#36575e'],
  sdxl: ['#a7b4d6', '#3c4a78'],
  phoenix: ['#e8a585', '#8a3a24'],
  flux: ['#bfa8d8', '#573b7a'],
  lucid: ['#9fd0d2', '#1f6470'],
  kontext: ['#d3a9c0', '#7a3558'],
}

const unknown = ['#bdb8b0', '#5c574f'] as const

export function ModelPicture({ family }: { family: ModelFamily | null }) {
  const [light, dark] = family === null ? unknown : colours[family]
  return (
    <span
      aria-hidden
      className="size-8 shrink-0 rounded-sm"
      style={{ background: `linear-gradient(135deg, ${light} 30%, ${dark})` }}
    />
  )
}
