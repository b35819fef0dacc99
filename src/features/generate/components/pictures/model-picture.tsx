import type { FamilyId } from '#contract/models/families.ts'

/** Two colours to tell families apart in the list; pictures, not part of the theme. */
const colours: Record<FamilyId, readonly [string, string]> = {
  builtin: ['#e3c48f', '#7a5828'],
  sd15: ['#9fb7a6', '#3d5a4a'],
  sd21: ['#a9c1c4', '#36575e'],
  sdxl: ['#a7b4d6', '#3c4a78'],
  phoenix: ['#e8a585', '#8a3a24'],
  flux: ['#bfa8d8', '#573b7a'],
  lucid: ['#9fd0d2', '#1f6470'],
  kontext: ['#d3a9c0', '#7a3558'],
  flux1Schnell: ['#b9c7e8', '#3f5a94'],
  flux1: ['#a9bde6', '#2f4c8c'],
  flux11: ['#98b0e0', '#274383'],
  flux1Kontext: ['#d7b3d4', '#75406f'],
  flux2: ['#8fc3bd', '#17594f'],
  flux2Pro: ['#9dcbc5', '#1c6257'],
  flux2Dev: ['#abd2cd', '#256b60'],
  flux2Flex: ['#b8d9d4', '#2e7469'],
}

const unknown = ['#bdb8b0', '#5c574f'] as const

export function ModelPicture({ family }: { family: FamilyId | null }) {
  const [light, dark] = family === null ? unknown : colours[family]
  return (
    <span
      aria-hidden
      className="size-8 shrink-0 rounded-sm"
      style={{ background: `linear-gradient(135deg, ${light} 30%, ${dark})` }}
    />
  )
}
