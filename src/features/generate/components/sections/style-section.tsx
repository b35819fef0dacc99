import { lazy, Suspense } from 'react'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { StyleField } from '../fields/style-field.tsx'
import { WireSelect } from '../fields/wire-select.tsx'
import { WireSlider } from '../fields/wire-slider.tsx'
import { WireSwitch } from '../fields/wire-switch.tsx'
import { useFormState } from '../form/form-context.ts'
import { Section } from '../form/section.tsx'
import { useWireField } from '../form/use-wire-field.ts'

const StyleUuidField = lazy(async () => ({
  default: (await keepTrying(() => import('../fields/style-uuid-field.tsx'))).StyleUuidField,
}))

const styleFields = [
  'presetStyle',
  'styleUUID',
  'alchemy',
  'ultra',
  'transparency',
  'tiling',
] as const

export function StyleSection() {
  // Together's models have nothing of the kind.
  const isEmpty = useFormState(
    ({ verdict }) => verdict !== null && !styleFields.some((field) => verdict.fields[field].taken),
  )
  if (isEmpty) return null
  return (
    <Section title="Style">
      <StyleField />
      <ModelStyle />
      <WireSwitch name="alchemy" />
      <WireSwitch name="photoReal" />
      <WireSelect name="photoRealVersion" />
      <WireSelect name="photoRealStrength" />
      <WireSlider name="contrast" rest={3.5} />
      <WireSlider name="contrastRatio" rest={0.5} />
      <WireSwitch name="expandedDomain" />
      <WireSwitch name="fantasyAvatar" />
      <WireSwitch name="promptMagic" />
      <WireSelect name="promptMagicVersion" />
      <WireSlider name="promptMagicStrength" rest={0.5} />
      <WireSwitch name="highContrast" />
      <WireSwitch name="highResolution" />
      <WireSwitch name="ultra" />
      <WireSelect name="transparency" />
      <WireSwitch name="tiling" />
    </Section>
  )
}

/** Only some models have looks of their own, and their list is long. */
function ModelStyle() {
  const { taken } = useWireField('styleUUID')
  if (!taken) return null
  return (
    <Suspense fallback={<Skeleton className="h-9" />}>
      <StyleUuidField />
    </Suspense>
  )
}
