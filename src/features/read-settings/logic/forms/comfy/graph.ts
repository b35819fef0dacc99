import { isRecord, type JsonRecord, valueOf } from '../json.ts'

/** A node of a workflow as it was sent to be run. */
export interface GraphNode {
  id: string
  type: string
  inputs: JsonRecord
}

/** Where a linked input comes from: a node and which of its outputs. */
export interface Link {
  id: string
  output: number
}

export type Graph = ReadonlyMap<string, GraphNode>

const mostNodes = 2000

/** The nodes of a `prompt`; null when it is no workflow. */
export function graphOf(json: JsonRecord): Graph | null {
  const graph = new Map<string, GraphNode>()
  for (const [id, node] of Object.entries(json).slice(0, mostNodes)) {
    if (!isRecord(node)) continue
    const type = valueOf(node, 'class_type')
    const inputs = valueOf(node, 'inputs')
    if (typeof type === 'string' && isRecord(inputs)) graph.set(id, { id, type, inputs })
  }
  return graph.size > 0 ? graph : null
}

export function linkOf(value: unknown): Link | null {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [id, output]: unknown[] = value
  const isLink = (typeof id === 'string' || typeof id === 'number') && typeof output === 'number'
  return isLink ? { id: String(id), output } : null
}

/** The node an input of this name is linked to. */
export function sourceOf(graph: Graph, node: GraphNode, name: string): GraphNode | null {
  const link = linkOf(valueOf(node.inputs, name))
  return link === null ? null : (graph.get(link.id) ?? null)
}

/** The links of a node's inputs, in the order they stand. */
export function linksOf(node: GraphNode): { name: string; link: Link }[] {
  return Object.entries(node.inputs).flatMap(([name, value]) => {
    const link = linkOf(value)
    return link === null ? [] : [{ name, link }]
  })
}

/** Visits a node and what lies behind it, each once, as long as `visit` does not say that it is enough. */
export function walk(
  graph: Graph,
  start: GraphNode | null,
  visit: (node: GraphNode) => 'enough' | 'on',
  follow: (name: string) => boolean = () => true,
): void {
  const seen = new Set<string>()
  const waiting = start === null ? [] : [start]
  // A list that grows while it is walked.
  for (const node of waiting) {
    if (seen.has(node.id)) continue
    seen.add(node.id)
    if (visit(node) === 'enough') return
    for (const { name, link } of linksOf(node)) {
      const next = graph.get(link.id)
      if (next !== undefined && !seen.has(next.id) && follow(name)) waiting.push(next)
    }
  }
}
