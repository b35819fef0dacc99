import { sizeOf } from '#contract/studio/request-facts.ts'
import type { GenerateImages } from '#contract/together/generate-images.ts'

/**
 * The request in the words that servers of one's own read: LocalAI, stable-diffusion.cpp, vLLM-Omni and SGLang agree on
 * few, and each leaves out what it does not know, so the same wish is written in the ways of all.
 */
export function openAiBody(request: GenerateImages): Readonly<Record<string, unknown>> {
  const { model, prompt, negative_prompt, n, steps, seed, image_url, reference_images } = request
  const guidance = request.guidance_scale ?? request.guidance
  const { width, height } = sizeOf({ operation: 'together.generateImages', ...request })
  const pictures = [...(image_url === undefined ? [] : [image_url]), ...(reference_images ?? [])]
  return given({
    model,
    prompt,
    negative_prompt,
    n: n ?? 1,
    size: `${width}x${height}`,
    response_format: 'b64_json',
    output_format: request.output_format,
    seed,
    step: steps,
    num_inference_steps: steps,
    guidance_scale: guidance,
    image_url,
    // Without the head of a data: address.
    ref_images:
      pictures.length === 0 ? undefined : pictures.map((one) => one.replace(/^data:[^,]*,/, '')),
  })
}

function given(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
