import { mediaPaths, studioPaths } from '#contract/studio/paths.ts'
import { uploadSchema } from '#contract/studio/uploads.ts'
import { newId } from '#src/lib/clock.ts'
import { HttpError, UnreachableError } from '#src/lib/http.ts'
import { upload } from '#src/lib/upload.ts'
import { takePicture } from '../logic/form/edits-store.ts'
import { fitFor } from '../logic/pictures/fit-picture.ts'
import { isList, type PicturePlace } from '../logic/pictures/picture-place.ts'
import { PictureError, preparePicture } from '../logic/pictures/prepare-picture.ts'
import { refuseFile } from '../logic/pictures/refuse-file.ts'
import {
  addJob,
  changeJob,
  closeGap,
  endJob,
  findJob,
  jobsFor,
  uploadJobs,
} from '../logic/pictures/upload-jobs.ts'

interface Source {
  name: string
  read: () => Promise<Blob | HTMLImageElement>
}

/** What it takes to try again, or to call it off, by the job's id. */
const sources = new Map<string, Source>()
const controllers = new Map<string, AbortController>()

/** Makes a file ready and sends it; once it is there it takes its place in the form. */
export function sendPicture(file: File, place: PicturePlace): void {
  const id = begin({ name: file.name, read: () => Promise.resolve(file) }, place)
  const problem = refuseFile(file)
  if (problem === null) void run(id)
  else changeJob(id, { problem })
}

/** Sends a copy of a picture made here, for places that take uploads only. */
export function sendCopy(imageId: string, place: PicturePlace): void {
  void run(begin({ name: 'The picture', read: () => loadImage(imageId) }, place))
}

export function tryAgain(id: string): void {
  changeJob(id, { problem: null, sent: null })
  void run(id)
}

/** Calls a job off, or puts what is said of one out of sight. */
export function cancelSending(id: string): void {
  controllers.get(id)?.abort()
  forget(id)
}

/** Nothing that is on its way there counts any more: something else was chosen, or nothing is wanted. */
export function clearPlace(place: PicturePlace): void {
  for (const { id } of jobsFor(uploadJobs.getState().jobs, place)) cancelSending(id)
}

export function cancelAll(): void {
  for (const { id } of uploadJobs.getState().jobs) cancelSending(id)
}

/** A row is gone, and with it what was on its way to it. */
export function dropRow(row: number): void {
  for (const id of closeGap(row)) cancelSending(id)
}

function begin(source: Source, place: PicturePlace): string {
  if (!isList(place)) clearPlace(place)
  const id = newId()
  sources.set(id, source)
  addJob({ id, place, name: source.name })
  return id
}

async function run(id: string): Promise<void> {
  const controller = new AbortController()
  const { signal } = controller
  controllers.set(id, controller)
  try {
    const picture = await prepare(id)
    if (signal.aborted || picture === null) return
    changeJob(id, { sent: 0, preview: URL.createObjectURL(picture) })
    const kept = await upload(studioPaths.uploads, uploadSchema, picture, {
      signal,
      onProgress: (sent) => changeJob(id, { sent }),
    })
    const job = findJob(id)
    forget(id)
    if (job !== undefined) takePicture({ kind: 'upload', id: kept.id }, job.place, false)
  } catch (error) {
    if (signal.aborted) return
    dropPreview(id)
    changeJob(id, { problem: problemWords(error), preview: null })
  }
}

async function prepare(id: string): Promise<Blob | null> {
  const source = sources.get(id)
  const place = findJob(id)?.place
  if (source === undefined || place === undefined) return null
  return preparePicture(await source.read(), fitFor(place))
}

async function loadImage(imageId: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = mediaPaths.image(imageId)
  try {
    await image.decode()
  } catch (cause) {
    throw new PictureError('That picture is no longer there.', { cause })
  }
  return image
}

function forget(id: string) {
  dropPreview(id)
  sources.delete(id)
  controllers.delete(id)
  endJob(id)
}

function dropPreview(id: string) {
  const preview = findJob(id)?.preview ?? null
  if (preview !== null) URL.revokeObjectURL(preview)
}

function problemWords(error: unknown): string {
  if (error instanceof PictureError) return error.message
  if (error instanceof UnreachableError) {
    return 'Gesso’s server cannot be reached, so the picture was not sent.'
  }
  return error instanceof HttpError ? error.message : 'The picture could not be sent.'
}
