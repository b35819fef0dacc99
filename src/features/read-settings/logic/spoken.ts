import type { PictureSettings } from '#contract/pictures/picture-settings.ts'

/** Tools whose way of writing settings we read, ourselves included. */
export type Tool = 'Gesso' | 'AUTOMATIC1111' | 'Fooocus' | 'SwarmUI' | 'InvokeAI' | 'ComfyUI'

/** Settings as another tool says them; null where it is silent. Sizes in pixels. */
export interface Spoken {
  tool: Tool
  prompt: string | null
  /** Empty when the tool says that there was none. */
  negative: string | null
  seed: number | null
  steps: number | null
  guidance: number | null
  width: number | null
  height: number | null
  sampler: string | null
  model: string | null
  loras: { name: string; weight: number | null }[]
  /** Whatever else it says, by its own names. */
  others: { name: string; value: string }[]
}

/** What was found in a picture: our own settings, exact, or another tool's. */
export type Found =
  | { from: 'gesso'; settings: PictureSettings }
  | { from: 'another'; spoken: Spoken }

export const silent = (tool: Tool): Spoken => ({
  tool,
  prompt: null,
  negative: null,
  seed: null,
  steps: null,
  guidance: null,
  width: null,
  height: null,
  sampler: null,
  model: null,
  loras: [],
  others: [],
})

/** Whether anything was said that is worth offering. */
export const saysSomething = ({ prompt, seed, steps, model }: Spoken): boolean =>
  (prompt !== null && prompt !== '') || seed !== null || steps !== null || model !== null
