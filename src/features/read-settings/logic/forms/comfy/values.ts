import { toNumber, valueOf } from '../json.ts'
import { type Graph, type GraphNode, linkOf, sourceOf, walk } from './graph.ts'

/** Where nodes that only hold a value keep it. */
const holders = [
  'value',
  'text',
  'string',
  'prompt',
  'int',
  'float',
  'seed',
  'number',
  'Value',
] as const

/** An input's value, or that of the node it is linked to when this only holds one. */
function plainOf(graph: Graph, node: GraphNode, names: readonly string[]): unknown {
  const value = valueOf(node.inputs, ...names)
  const link = linkOf(value)
  if (link === null) return value
  const holder = graph.get(link.id)
  if (holder === undefined) return undefined
  const held = valueOf(holder.inputs, ...holders)
  return linkOf(held) === null ? held : undefined
}

export const numberIn = (
  graph: Graph,
  node: GraphNode,
  ...names: readonly string[]
): number | null => toNumber(plainOf(graph, node, names))

export function textIn(graph: Graph, node: GraphNode, ...names: readonly string[]): string | null {
  const value = plainOf(graph, node, names)
  return typeof value === 'string' ? value : null
}

/** Under these names an encoder keeps what it encodes; of several, the first that says something counts. */
const textNames = ['text', 'text_g', 't5xxl', 'clip_l', 'text_l', 'prompt', 'positive'] as const

const mostSteps = 500

/**
 * The words behind a conditioning: along the links, through whatever changes it on the way, to a node that holds
 * text. Nodes that take both sides give each back at its own output.
 */
export function wordsBehind(graph: Graph, node: GraphNode, input: string): string | null {
  let link = linkOf(valueOf(node.inputs, input))
  const seen = new Set<string>()
  for (let step = 0; link !== null && step < mostSteps; step += 1) {
    const source: GraphNode | undefined = graph.get(link.id)
    if (source === undefined || seen.has(source.id)) return null
    seen.add(source.id)
    const { inputs } = source
    const bothSides = Object.hasOwn(inputs, 'positive') && Object.hasOwn(inputs, 'negative')
    const side = link.output === 1 ? 'negative' : 'positive'
    if (bothSides && linkOf(inputs[side]) !== null) {
      link = linkOf(inputs[side])
      continue
    }
    const words = textNames
      .map((name) => textIn(graph, source, name))
      .find((text) => text !== null && text.trim() !== '')
    if (words !== undefined && words !== null) return words
    if (textNames.some((name) => typeof inputs[name] === 'string')) return ''
    link = nextConditioning(inputs)
  }
  return null
}

function nextConditioning(inputs: GraphNode['inputs']) {
  const names = Object.keys(inputs).filter((name) => /^(?:conditioning|cond|positive)/i.test(name))
  return names.map((name) => linkOf(inputs[name])).find((link) => link !== null) ?? null
}

/** The first node behind an input that says width and height as numbers. */
export function sizeBehind(
  graph: Graph,
  node: GraphNode,
  input: string,
): { width: number; height: number } | null {
  let size: { width: number; height: number } | null = null
  const onlyPictures = (name: string) => !/^(?:model|clip|vae|positive|negative)$/.test(name)
  walk(
    graph,
    sourceOf(graph, node, input),
    (source) => {
      const width = numberIn(graph, source, 'width')
      const height = numberIn(graph, source, 'height')
      if (width === null || height === null) return 'on'
      size = { width, height }
      return 'enough'
    },
    onlyPictures,
  )
  return size
}
