import * as z from 'zod/mini'
import { type PresetStyle, presetStyles } from '#contract/leonardo/enums.ts'
import { maxIdLength } from '#contract/leonardo/limits.ts'
import { maxSearchText } from '#contract/studio/library.ts'

export const dateRanges = ['today', '7d', '30d', 'year'] as const
export type DateRange = (typeof dateRanges)[number]

/** Which pictures are wanted; null, false and empty ask for nothing. */
export interface Filter {
  text: string
  /** A model's id. */
  model: string | null
  style: PresetStyle | null
  date: DateRange | null
  favourites: boolean
  /** A collection's id. */
  collection: string | null
  /** Marked by the visitors of a link, by its id, or of any. */
  chosen: string | null
}

/** In place of a link's id. */
export const anyLink = 'any'

export const noFilter: Filter = {
  text: '',
  model: null,
  style: null,
  date: null,
  favourites: false,
  collection: null,
  chosen: null,
}

export function isFiltering(filter: Filter): boolean {
  const { text, model, style, date, favourites, collection, chosen } = filter
  const named = [model, style, date, collection, chosen]
  return text.trim() !== '' || favourites || named.some((value) => value !== null)
}

/** Nothing more than the collection that is looked at. */
export const withinCollection = ({ collection }: Filter): Filter => ({ ...noFilter, collection })

const styleSchema = z.enum(presetStyles)
const dateSchema = z.enum(dateRanges)
const idSchema = z.guid()

/** The filter an address names; what it cannot mean is left out. */
export function filterInSearch(search: string): Filter {
  const parameters = new URLSearchParams(search)
  const model = parameters.get('model') ?? ''
  const style = z.safeParse(styleSchema, parameters.get('style'))
  const date = z.safeParse(dateSchema, parameters.get('date'))
  const collection = z.safeParse(idSchema, parameters.get('collection'))
  const chosen = z.safeParse(z.union([idSchema, z.literal(anyLink)]), parameters.get('chosen'))
  return {
    text: (parameters.get('q') ?? '').slice(0, maxSearchText),
    model: model === '' || model.length > maxIdLength ? null : model,
    style: style.success ? style.data : null,
    date: date.success ? date.data : null,
    favourites: parameters.get('favourites') === '1',
    collection: collection.success ? collection.data : null,
    chosen: chosen.success ? chosen.data : null,
  }
}

/** The same address with another filter. The place in the list goes: it was one in another list. */
export function searchWithFilter(search: string, filter: Filter): string {
  const parameters = new URLSearchParams(search)
  parameters.delete('at')
  const values = {
    q: filter.text,
    model: filter.model,
    style: filter.style,
    date: filter.date,
    favourites: filter.favourites ? '1' : null,
    collection: filter.collection,
    chosen: filter.chosen,
  }
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === '') parameters.delete(name)
    else parameters.set(name, value)
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

/**
 * The wire's query for a filter, empty where the server is asked for nothing: what visitors chose is known here. `now` in ms
 * since the epoch, days are this browser's.
 */
export function searchQuery(filter: Filter, now: number): string {
  const query = new URLSearchParams()
  const text = filter.text.trim()
  if (text !== '') query.set('q', text)
  if (filter.model !== null) query.set('model', filter.model)
  if (filter.style !== null) query.set('style', filter.style)
  if (filter.date !== null) query.set('from', String(startOf(filter.date, now)))
  if (filter.favourites) query.set('favourite', 'true')
  if (filter.collection !== null) query.set('collection', filter.collection)
  return query.toString()
}

/** The first moment of a range, at local midnight: "last 7 days" are today and the six before. */
function startOf(range: DateRange, now: number): number {
  const day = new Date(now)
  day.setHours(0, 0, 0, 0)
  if (range === '7d') day.setDate(day.getDate() - 6)
  if (range === '30d') day.setDate(day.getDate() - 29)
  if (range === 'year') day.setMonth(0, 1)
  return day.getTime()
}
