import { useCallback, useEffect, useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import { withoutBase } from '#src/lib/site-base.ts'
import { readStored, storageKeys, writeStored } from '#src/lib/storage.ts'
import { keptPlaceSchema, placeInSearch, searchWithPlace } from '../../logic/scroll/place.ts'
import type { ScrollAnchor } from '../../logic/scroll/scroll-anchor.ts'

/** Browsers refuse more than a few hundred address changes a minute. */
const writeAfter = 250

/**
 * Keeps the place in the address: `keep` is told it whenever scrolling rests, `keepNow` writes what is still
 * to be written, `restore` is called with the place of an address that the gallery did not write itself.
 */
export function usePlace(restore: (place: ScrollAnchor | null) => void) {
  const [path] = useLocation()
  const search = useSearch()
  const known = useRef(seqIn(search))
  const waiting = useRef<{ place: ScrollAnchor | null; timer: ReturnType<typeof setTimeout> }>(null)

  const keepNow = useCallback(() => {
    if (waiting.current === null) return
    const { place, timer } = waiting.current
    clearTimeout(timer)
    waiting.current = null
    // While something lies over the gallery the address is not the gallery's.
    if (withoutBase(location.pathname) !== path) return
    known.current = place?.seq ?? null
    writeStored(storageKeys.galleryPlace, place, 'session')
    const next = searchWithPlace(location.search, place)
    if (next === location.search) return
    history.replaceState(history.state, '', location.pathname + next + location.hash)
  }, [path])

  const keep = useCallback(
    (place: ScrollAnchor | null) => {
      clearTimeout(waiting.current?.timer)
      waiting.current = { place, timer: setTimeout(keepNow, writeAfter) }
    },
    [keepNow],
  )

  useEffect(() => keepNow, [keepNow])

  useEffect(() => {
    if (seqIn(search) === known.current) return
    known.current = seqIn(search)
    restore(placeIn(search))
  }, [restore, search])

  return { keep, keepNow }
}

/** The place an address names, exact if this tab was last there. */
export function placeIn(search: string): ScrollAnchor | null {
  return placeInSearch(search, readStored(storageKeys.galleryPlace, keptPlaceSchema, 'session'))
}

const seqIn = (search: string) => placeInSearch(search, null)?.seq ?? null
