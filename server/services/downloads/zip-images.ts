import { makeZip } from 'client-zip'
import { GessoError } from '#server/domain/errors.ts'
import type { ServiceDeps } from '../deps.ts'
import type { Services } from '../services.ts'
import { endingOf, nameOf, settingsFile } from './download-image.ts'
import { zipName } from './file-name.ts'
import { notesOf, settingsOf } from './picture-notes.ts'

interface Ticket {
  images: readonly number[]
  expiresAt: number
}

interface ZipEntry {
  name: string
  lastModified: Date
  input: Uint8Array | AsyncIterable<string>
}

const ticketLife = 10 * 60 * 1000
/** The oldest gives way: each may hold the numbers of a whole library. */
const mostTickets = 16

type ZipServices = Pick<Services, 'prepareZip' | 'openZip'>

/** Downloads of many pictures: prepared with a list, then fetched like any file, by the browser's own downloader. */
export function createZipServices(deps: ServiceDeps, getImage: Services['getImage']): ZipServices {
  const { library, clock, newId } = deps
  const tickets = new Map<string, Ticket>()

  return {
    prepareZip(images) {
      const now = clock.now()
      for (const [id, { expiresAt }] of tickets) {
        if (expiresAt <= now || tickets.size >= mostTickets) tickets.delete(id)
      }
      const there = images.filter((seq) => library.images.idOf(seq) !== null)
      if (there.length === 0) {
        throw new GessoError('not_found', 'None of these pictures is there any more.')
      }
      const id = newId()
      tickets.set(id, { images: there, expiresAt: now + ticketLife })
      return { id, pictures: there.length }
    },
    openZip(id) {
      const ticket = tickets.get(id)
      const now = clock.now()
      if (ticket === undefined || ticket.expiresAt <= now) return null
      const open = () => makeZip(reported(zipEntries(ticket.images, deps, getImage), deps))
      return { name: zipName(now), open }
    },
  }
}

/** One picture at a time, read when its turn comes; what was deleted meanwhile is left out. */
async function* zipEntries(
  images: readonly number[],
  deps: ServiceDeps,
  getImage: Services['getImage'],
): AsyncGenerator<ZipEntry> {
  const { library, pictureFiles } = deps
  const names = new Map<string, string>()
  for (const seq of images) {
    const id = library.images.idOf(seq)
    const view = id === null ? null : getImage(id)
    const file = id === null ? null : library.media.image(id)
    // oxlint-disable-next-line no-await-in-loop -- one at a time is the point: memory stays bounded
    const bytes = file && (await library.media.read(file))
    if (!view || !bytes) continue
    const settings = settingsOf(view, deps)
    const name = unique(nameOf(view), names)
    const lastModified = new Date(view.generation.createdAt)
    const { type } = view.image
    const signed = pictureFiles.isSigned(bytes)
    names.set(name, view.image.id)
    yield {
      name: `${name}.${endingOf(view)}`,
      lastModified,
      input: signed ? bytes : pictureFiles.withNotes(bytes, type, notesOf(settings)),
    }
    if (!signed) continue
    const sidecar = settingsFile(name, settings)
    yield { name: sidecar.name, lastModified, input: sidecar.bytes }
  }
  const lastModified = new Date(deps.clock.now())
  yield { name: 'settings.json', lastModified, input: allSettings(names, deps, getImage) }
}

/** Every picture's settings in one file, for programs: a list, with each picture's file name. */
async function* allSettings(
  names: ReadonlyMap<string, string>,
  deps: ServiceDeps,
  getImage: Services['getImage'],
): AsyncGenerator<string> {
  let before = '[\n'
  for (const [name, id] of names) {
    const view = getImage(id)
    if (view === null) continue
    const file = `${name}.${endingOf(view)}`
    yield before + JSON.stringify({ file, ...settingsOf(view, deps) })
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** Two pictures of one second, seed and prompt: the later ones get a number. */
function unique(name: string, taken: ReadonlyMap<string, string>): string {
  if (!taken.has(name)) return name
  for (let nth = 2; ; nth += 1) {
    const candidate = `${name}-${nth}`
    if (!taken.has(candidate)) return candidate
  }
}

/** By then the answer has begun: only the log can say why it broke off. */
async function* reported(
  entries: AsyncGenerator<ZipEntry>,
  { report }: ServiceDeps,
): AsyncGenerator<ZipEntry> {
  try {
    yield* entries
  } catch (error) {
    report(error)
    throw error
  }
}
