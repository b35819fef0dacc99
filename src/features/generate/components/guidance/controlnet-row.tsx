import type { Controlnet } from '#contract/leonardo/create-generation.ts'
import { limits, suggestedRanges } from '#contract/leonardo/limits.ts'
import { findControlnet } from '#contract/leonardo/tables/controlnets.ts'
import type { FieldProps } from '#src/ui/fields/field.tsx'
import { Segments } from '#src/ui/fields/segments.tsx'
import { SliderField } from '#src/ui/fields/slider-field.tsx'
import type { PictureRef } from '../../logic/pictures/picture-place.ts'
import { asKind } from '../../logic/pictures/place-picture.ts'
import { rangeWords } from '../../logic/words/range-words.ts'
import { ImageSource } from '../image-source/image-source.tsx'
import { ControlnetTypeField } from './controlnet-type-field.tsx'

interface ControlnetRowProps {
  index: number
  row: Controlnet
  /** Whether it shares its say with others of its kind. */
  hasShare: boolean
  change: (part: Partial<Controlnet>) => void
  write: (row: Controlnet) => void
  partOf: (part: keyof Controlnet) => Pick<FieldProps, 'id' | 'problems'>
}

const weightLimit = limits['controlnets[].weight']
const shareRange = suggestedRanges['controlnets[].influence']

/** One ControlNet: what is taken from its picture, the picture, and how strongly. */
export function ControlnetRow({ index, row, hasShare, ...rest }: ControlnetRowProps) {
  const { change, write, partOf } = rest
  const info = findControlnet(row.preprocessorId)
  const strengths = info?.strengths ?? []
  const hasStrength = strengths.length > 0 || typeof row.strengthType === 'string'
  const hasWeight = strengths.length === 0 || typeof row.weight === 'number'
  const isStyle = info?.kind === 'style'
  const source = partOf('initImageId')
  return (
    <>
      <ControlnetTypeField
        {...partOf('preprocessorId')}
        // Names all rows at once, with numbers nobody knows.
        problems={partOf('preprocessorId').problems?.map(({ fix }) => ({
          message: 'The chosen model does not have this type, or knows it under another number.',
          fix,
        }))}
        value={row.preprocessorId}
        onChange={(preprocessorId) => write(asKind(row, preprocessorId))}
      />
      <ImageSource
        field={{ ...source, label: 'Picture' }}
        title={`Picture of ControlNet ${index + 1}`}
        id={source.id ?? ''}
        place={`controlnets.${index}`}
        pictures={row.initImageId ? [chosen(row, row.initImageId)] : []}
      />
      {hasStrength && (
        <Segments
          {...partOf('strengthType')}
          label="Strength"
          about="How strongly the picture counts."
          value={row.strengthType ?? null}
          options={(strengths.length > 0 ? strengths : [row.strengthType ?? 'Mid']).map(
            (value) => ({
              value,
              label: strengthWords[value],
            }),
          )}
          onChange={(strengthType) => write({ ...without(row, 'weight'), strengthType })}
        />
      )}
      {hasWeight && (
        <SliderField
          {...partOf('weight')}
          label="Weight"
          about="How strongly the picture counts: 0 not at all, 1 as usual."
          range={rangeWords(weightLimit)}
          value={row.weight ?? undefined}
          onChange={(weight) => write({ ...without(row, 'strengthType'), weight })}
          onClear={strengths.length > 0 ? () => write(without(row, 'weight')) : undefined}
          min={weightLimit.min}
          max={weightLimit.max}
          step={weightLimit.step}
          fallback={1}
          optional
        />
      )}
      {((isStyle && hasShare) || typeof row.influence === 'number') && (
        <SliderField
          {...partOf('influence')}
          label="Influence"
          about="This style’s share beside the others. The shares need not add up to anything."
          defaultNote="equal shares"
          value={row.influence ?? undefined}
          onChange={(influence) => change({ influence })}
          onClear={() => write(without(row, 'influence'))}
          min={shareRange.min}
          max={shareRange.max}
          step={shareRange.step}
          fallback={0.5}
          optional
        />
      )}
    </>
  )

  function chosen({ initImageType }: Controlnet, id: string) {
    const kinds = { GENERATED: 'image', UPLOADED: 'upload' } as const
    const picture: PictureRef = { kind: initImageType ? kinds[initImageType] : 'unknown', id }
    return {
      picture,
      alt: `What ControlNet ${index + 1} looks at`,
      removeLabel: `Remove picture of ControlNet ${index + 1}`,
      onRemove: () => write({ ...without(row, 'initImageType'), initImageId: '' }),
    }
  }
}

const strengthWords = {
  Low: 'Low',
  Mid: 'Medium',
  High: 'High',
  Ultra: 'Ultra',
  Max: 'Most',
} as const

function without(row: Controlnet, part: keyof Controlnet): Controlnet {
  const { [part]: _left, ...rest } = row
  return rest
}
