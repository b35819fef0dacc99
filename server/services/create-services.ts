import type { StudioEvent } from '#contract/studio/events.ts'
import { stoppingError } from '#server/domain/errors.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import { createCanvasServices } from './canvas/create-canvas-services.ts'
import { createCollectionServices } from './collections/collection-services.ts'
import { createCreateDeletion } from './deletions/create-deletion.ts'
import { createDeleteAtServices } from './deletions/delete-at-services.ts'
import { createDeletionTimer } from './deletions/deletion-timer.ts'
import { createUndoDeletion } from './deletions/undo-deletion.ts'
import type { ServiceDeps } from './deps.ts'
import { createDownloadServices } from './downloads/download-image.ts'
import { createZipServices } from './downloads/zip-images.ts'
import { createCancelGeneration } from './generations/cancel-generation.ts'
import { createDeleteGeneration } from './generations/delete-generation.ts'
import { describeGeneration } from './generations/describe-generation.ts'
import { createRecordResult } from './generations/record-result.ts'
import { ownPlan } from './generations/plan-generation.ts'
import { createSubmission } from './generations/submit-generation.ts'
import { createSubmitWithPictures } from './generations/submit-with-pictures.ts'
import { createEndings } from './generations/wait-for-end.ts'
import { createCreateGrid } from './grids/create-grid.ts'
import { createDeleteGrid } from './grids/delete-grid.ts'
import { startHousekeeping } from './housekeeping.ts'
import { createGetImage } from './images/get-image.ts'
import { createListImages } from './images/list-images.ts'
import { createSearchImages } from './images/search-images.ts'
import { createSetFavourites } from './images/set-favourites.ts'
import { createImports } from './imports/create-imports.ts'
import { createKeepingServices } from './keeping/keeping-services.ts'
import { createFindMedia, createReadInput, createReadMedia } from './media.ts'
import { createComparable } from './pictures/comparable.ts'
import { createPromptServices } from './prompts/write-prompts.ts'
import { createRunQueue } from './queue/run-queue.ts'
import { createRemoteQueue } from './remote/remote-queue.ts'
import { createRemoteServices } from './remote/resolve-unknown.ts'
import { createWorkQueue, type WorkQueue } from './remote/work-queue.ts'
import type { Services } from './services.ts'
import { trackPending } from './track-pending.ts'
import { createShareServices } from './shares/create-share-services.ts'
import { createUploadServices } from './uploads/upload-services.ts'

export interface RunningServices extends Services {
  /** Takes up what the last run left: unfinished generations, deletions that came due. Call once. */
  start(): void
  /**
   * Ends everything: refuses creates, gives running work `graceMs`, parks the rest for the next start, ends the
   * engines, closes the library. Call no service after it has resolved. A second call waits for the first.
   */
  close(graceMs: number): Promise<void>
}

/** What the product does, put together. Nothing runs before `start`. */
export function createServices(given: ServiceDeps): RunningServices {
  const { library, engines } = given
  const { generations, grids, images, media } = library
  const tellAll = safely(given)
  const endings = createEndings(generations)
  const announce: ServiceDeps['announce'] = (event) => {
    tellAll(event)
    endings.heed(event)
    links.heed(event)
  }
  const deps: ServiceDeps = { ...given, announce }
  let stopping = false
  let closed: Promise<void> | null = null
  let stopHousekeeping: (() => void) | null = null

  const describe = (record: GenerationRecord) =>
    describeGeneration(record, queue.progress(record.id))
  const results = createRecordResult(deps, describe)
  const readInput = createReadInput(library)
  const queueDeps = { ...deps, results, readInput, describe }
  const remote = createRemoteQueue(queueDeps)
  const queue: WorkQueue = createWorkQueue(library, createRunQueue(queueDeps), remote)
  const timer = createDeletionTimer(deps, createDeleteAtServices(deps, queue))
  const uploads = createUploadServices(deps)
  const pending = trackPending()
  const deleteGeneration = createDeleteGeneration(deps, queue, results)
  const createDeletion = createCreateDeletion(deps, timer)
  const deleteGrid = createDeleteGrid(deps, queue, results, { createDeletion, deleteGeneration })
  const isStopping = () => stopping
  const fetching = new AbortController()
  const submission = createSubmission({ ...deps, queue, describe, isStopping })
  const getImage = createGetImage(library, describe)
  const findMedia = createFindMedia(media)
  const canvas = createCanvasServices({ ...deps, results, describe, isStopping })
  const links = createShareServices({ ...deps, isStopping }, findMedia)
  const imports = createImports({
    ...deps,
    serviceOf: (engine) => deps.remotes.service?.(engine) ?? null,
    onChange: deps.remotes.onChange,
    laneOf: remote.lane,
    brought(id) {
      const record = generations.get(id)
      if (record) announce({ type: 'image.saved', generation: describe(record) })
    },
  })

  async function close(graceMs: number): Promise<void> {
    stopping = true
    // Nothing is stored yet of what waits for a picture from elsewhere.
    fetching.abort(stoppingError())
    announce({ type: 'server.stopping' })
    await Promise.all([imports.close(), queue.close(graceMs)])
    endings.giveUp()
    await Promise.allSettled([pending.settled(), timer.close()])
    results.close()
    links.close()
    stopHousekeeping?.()
    await Promise.allSettled(Object.values(engines).map((engine) => engine.close()))
    library.close()
  }

  return {
    submitGeneration: (id, request) => submission.submit(id, request, new Map(), ownPlan),
    submitWithPictures: pending.tracked(
      createSubmitWithPictures(deps, submission, fetching.signal),
    ),
    comparable: createComparable(library.uploads),
    waitForEnd: endings.waitForEnd,
    cancelGeneration: pending.tracked(createCancelGeneration(deps, queue, results)),
    getGeneration(id) {
      const record = generations.get(id)
      return record && describe(record)
    },
    listGenerations(page) {
      const { total, generations: records } = generations.list(page)
      return { total, generations: records.map(describe) }
    },
    listActive: () => generations.unfinished().map(describe),
    deleteGeneration: pending.tracked(deleteGeneration),

    createGrid: pending.tracked(
      createCreateGrid({ ...deps, queue, describe, isStopping, stopping: fetching.signal }),
    ),
    getGrid(id) {
      const grid = grids.get(id)
      return grid && { ...grid, generations: grids.generations(id).map(describe) }
    },
    deleteGrid: pending.tracked(deleteGrid),

    listImages: createListImages(images),
    getImage,
    imageIndex: () => images.index(),
    imageIndexVersion: () => images.version(),
    searchImages: createSearchImages(images),
    setFavourites: createSetFavourites(deps),
    createDeletion,
    undoDeletion: createUndoDeletion(deps),

    ...uploads,
    saveUpload: pending.tracked(uploads.saveUpload),
    deleteUpload: pending.tracked(uploads.deleteUpload),

    ...canvas,
    paintCanvas: pending.tracked(canvas.paintCanvas),
    upscaleCanvas: pending.tracked(canvas.upscaleCanvas),
    saveCanvas: pending.tracked(canvas.saveCanvas),

    ...createPromptServices(deps),
    ...createKeepingServices(deps),
    ...createCollectionServices(deps),

    ...createRemoteServices({ ...deps, describe }, remote, results),
    hintRemote(engine, upstreamId) {
      remote.hint(engine, upstreamId)
      if (library.remoteJobs.ownerOf(engine, upstreamId) === null) imports.hint(engine)
    },
    importState: imports.importState,
    setImport: imports.setImport,
    ...createDownloadServices(deps, getImage),
    ...createZipServices(deps, getImage),
    ...links.services,
    createShare: pending.tracked(links.services.createShare),
    changeShare: pending.tracked(links.services.changeShare),
    findMedia,
    readMedia: pending.tracked(createReadMedia(media)),
    account: () => library.account,
    queueState: () => queue.counts(),

    start() {
      stopHousekeeping = startHousekeeping(deps)
      queue.resume()
      timer.schedule()
      imports.start()
    },
    close: (graceMs) => (closed ??= close(graceMs)),
  }
}

/** A listener that throws must not undo or cut short what has been committed. */
function safely({ announce, report }: ServiceDeps): (event: StudioEvent) => void {
  return (event) => {
    try {
      announce(event)
    } catch (error) {
      report(error)
    }
  }
}
