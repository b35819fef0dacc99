import { togetherLimits } from '#contract/together/limits.ts'
import { useWireValue } from './use-wire-value.ts'

/** How many pictures one request asks for; undefined where the form leaves that to Leonardo's default. */
export function usePictureCount(): number | null | undefined {
  const model = useWireValue('model')
  const n = useWireValue('n')
  const images = useWireValue('num_images')
  return model ? (n ?? togetherLimits.n.default) : images
}
