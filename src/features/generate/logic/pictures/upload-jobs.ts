import { createStore } from 'zustand/vanilla'
import { fieldOf, type PicturePlace, rowOf } from './picture-place.ts'

/** One picture on its way into the form. */
export interface UploadJob {
  id: string
  place: PicturePlace
  /** What its file is called. */
  name: string
  /** Why it did not get there, in words; null while it is on its way. */
  problem: string | null
  /** What part of it has been sent, 0 to 1; null while it is being made ready. */
  sent: number | null
  /** An object URL to look at it by, once it is ready. */
  preview: string | null
}

/** Outlives the form: a sheet may be closed, and a page left, while a picture is on its way. */
export const uploadJobs = createStore<{ jobs: readonly UploadJob[] }>(() => ({ jobs: [] }))

export function addJob(job: Pick<UploadJob, 'id' | 'place' | 'name'>): void {
  const added = { ...job, problem: null, sent: null, preview: null }
  uploadJobs.setState(({ jobs }) => ({ jobs: [...jobs, added] }))
}

export function changeJob(id: string, change: Partial<UploadJob>): void {
  uploadJobs.setState(({ jobs }) => ({
    jobs: jobs.map((job) => (job.id === id ? { ...job, ...change } : job)),
  }))
}

export function findJob(id: string): UploadJob | undefined {
  return uploadJobs.getState().jobs.find((job) => job.id === id)
}

export function endJob(id: string): void {
  uploadJobs.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }))
}

export const isSending = (): boolean =>
  uploadJobs.getState().jobs.some(({ problem }) => problem === null)

/** The jobs for one place, oldest first. */
export const jobsFor = (jobs: readonly UploadJob[], place: PicturePlace): UploadJob[] =>
  jobs.filter((job) => job.place === place)

/**
 * A row has left its list: what was on its way to the rows after it is now on its way to the row before.
 * @returns the ids of the jobs that have lost their row; ending them is the caller's
 */
export function closeGap(removed: number): string[] {
  const { jobs } = uploadJobs.getState()
  const isAfter = (place: PicturePlace) =>
    fieldOf(place) === 'controlnets' && (rowOf(place) ?? -1) > removed
  uploadJobs.setState({
    jobs: jobs.map((job) =>
      isAfter(job.place) ? { ...job, place: `controlnets.${(rowOf(job.place) ?? 0) - 1}` } : job,
    ),
  })
  return jobs.filter(({ place }) => place === `controlnets.${removed}`).map(({ id }) => id)
}
