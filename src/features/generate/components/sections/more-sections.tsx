import { useWantedField } from '../form/use-wanted-field.ts'
import { GuidanceSection } from './guidance-section.tsx'
import { ModelSection } from './model-section.tsx'
import { OutputSection } from './output-section.tsx'
import { SamplingSection } from './sampling-section.tsx'
import { SizeSection } from './size-section.tsx'
import { StyleSection } from './style-section.tsx'

/** Everything below the prompt. */
export function MoreSections() {
  useWantedField()
  return (
    <>
      <ModelSection />
      <StyleSection />
      <SizeSection />
      <GuidanceSection />
      <SamplingSection />
      <OutputSection />
    </>
  )
}
