import { aspectRatios, proportion } from '../../logic/size.ts'

export const customShape = 'custom'

/** The ratios offered as drawn shapes, and one for any other. */
export const shapeTiles = [
  ...aspectRatios.map((ratio) => ({
    value: ratio,
    label: ratio,
    picture: <Outline proportion={proportion(ratio)} />,
  })),
  { value: customShape, label: 'Custom', picture: <Outline proportion={1.2} dashed /> },
] as const

export function Outline({ proportion: shape, dashed }: { proportion: number; dashed?: boolean }) {
  const width = shape >= 1 ? 26 : 26 * shape
  return (
    <span aria-hidden className="flex h-8 items-center">
      <span
        className={`block rounded-sm border-2 border-current ${dashed === true ? 'border-dashed' : ''}`}
        style={{ width, height: width / shape }}
      />
    </span>
  )
}
