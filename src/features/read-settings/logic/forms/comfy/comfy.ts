import { silent, type Spoken } from '../../spoken.ts'
import type { JsonRecord } from '../json.ts'
import { takeLoraTags } from '../lora-tags.ts'
import { type Graph, type GraphNode, graphOf, linksOf, sourceOf, walk } from './graph.ts'
import { numberIn, sizeBehind, textIn, wordsBehind } from './values.ts'

/**
 * ComfyUI's `prompt`: the workflow as it was run, node by node. What the picture was made with is found from its
 * sampler along the links; null when there is no sampler.
 */
export function readComfy(json: JsonRecord): Spoken | null {
  const graph = graphOf(json)
  const sampler = graph && mainSampler(graph)
  if (!graph || !sampler) return null
  const guider = sourceOf(graph, sampler, 'guider') ?? sampler
  const positiveInput = Object.hasOwn(guider.inputs, 'conditioning') ? 'conditioning' : 'positive'
  const sigmas = sourceOf(graph, sampler, 'sigmas') ?? sampler
  const chosen = sourceOf(graph, sampler, 'sampler') ?? sampler
  const noise = sourceOf(graph, sampler, 'noise') ?? sampler
  const { prompt, loras } = takeLoraTags(wordsBehind(graph, guider, positiveInput) ?? '')
  const { model, chain } = modelBehind(graph, guider)
  const size = sizeBehind(graph, sampler, 'latent_image')
  const schedule = textIn(graph, sigmas, 'scheduler')
  const denoise = numberIn(graph, sigmas, 'denoise')
  return {
    ...silent('ComfyUI'),
    prompt,
    negative: wordsBehind(graph, guider, 'negative'),
    seed: numberIn(graph, noise, 'seed', 'noise_seed'),
    steps: numberIn(graph, sigmas, 'steps'),
    guidance: fluxGuidance(graph, guider, positiveInput) ?? numberIn(graph, guider, 'cfg'),
    width: size?.width ?? null,
    height: size?.height ?? null,
    sampler: textIn(graph, chosen, 'sampler_name'),
    model,
    loras: [...loras, ...chain],
    others: [
      ...(schedule === null ? [] : [{ name: 'Schedule', value: schedule }]),
      ...(denoise === null || denoise === 1 ? [] : [{ name: 'Denoise', value: String(denoise) }]),
    ],
  }
}

const mostSamplers = 20

/** Of several samplers the one that starts from an empty picture: later ones work over what it made. */
function mainSampler(graph: Graph): GraphNode | null {
  const samplers = [...graph.values()].filter(isSampler).slice(0, mostSamplers)
  const startsAfresh = (node: GraphNode) => {
    let isFirst = true
    walk(graph, sourceOf(graph, node, 'latent_image'), (source) => {
      if (!isSampler(source)) return 'on'
      isFirst = false
      return 'enough'
    })
    return isFirst
  }
  const feeds = (node: GraphNode) =>
    [...graph.values()].some((other) => linksOf(other).some(({ link }) => link.id === node.id))
  const first = samplers.filter(startsAfresh)
  return first.find(feeds) ?? first[0] ?? samplers[0] ?? null
}

/** What takes an empty picture and gives a painted one back, whatever it is called. */
const isSampler = ({ inputs }: GraphNode): boolean =>
  Object.hasOwn(inputs, 'latent_image') &&
  ['positive', 'guider', 'conditioning'].some((name) => Object.hasOwn(inputs, name))

/** A distilled model's guidance is said on the way to the words. */
function fluxGuidance(graph: Graph, guider: GraphNode, input: string): number | null {
  let guidance: number | null = null
  walk(
    graph,
    sourceOf(graph, guider, input),
    (node) => {
      guidance = numberIn(graph, node, 'guidance')
      return guidance === null ? 'on' : 'enough'
    },
    (name) => /^(?:conditioning|positive)/.test(name),
  )
  return guidance
}

/** Along the models: the LoRAs laid over it, then the file it was loaded from. */
function modelBehind(
  graph: Graph,
  guider: GraphNode,
): { model: string | null; chain: Spoken['loras'] } {
  let model: string | null = null
  const chain: Spoken['loras'] = []
  walk(
    graph,
    sourceOf(graph, guider, 'model'),
    (node) => {
      const lora = textIn(graph, node, 'lora_name')
      if (lora !== null && chain.length < 20) {
        chain.unshift({ name: baseName(lora), weight: numberIn(graph, node, 'strength_model') })
      }
      model = textIn(graph, node, 'ckpt_name', 'unet_name', 'model_name')
      return model === null ? 'on' : 'enough'
    },
    (name) => /model/i.test(name),
  )
  return { model: model === null ? null : baseName(model), chain }
}

/** A file's name without its folders and its ending. */
const baseName = (path: string) =>
  (path.split(/[\\/]/).at(-1) ?? path).replace(/\.(?:safetensors|ckpt|gguf|pt|pth|sft)$/i, '')
