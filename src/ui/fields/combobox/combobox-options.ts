import type { ReactNode } from 'react'

export interface ComboboxOption {
  value: string
  label: string
  /** Heading it stands under. */
  group?: string
  /** Second line. */
  detail?: string
  /** At the end of the line, such as a price. */
  note?: string
  picture?: ReactNode
}

/** The options that contain every word of the query, in their order. */
export function search(options: readonly ComboboxOption[], query: string): ComboboxOption[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return options.filter((option) => {
    const text = fold([option.label, option.group, option.detail].filter(Boolean).join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** Options under their headings, in order of first appearance. */
export function grouped(options: readonly ComboboxOption[]): [string, ComboboxOption[]][] {
  const groups = new Map<string, ComboboxOption[]>()
  for (const option of options) {
    const name = option.group ?? ''
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [option])
    else group.push(option)
  }
  return Array.from(groups)
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
