import { useStore } from 'zustand'
import {
  cancelSending,
  clearPlace,
  sendCopy,
  sendPicture,
  tryAgain,
} from '../../api/send-picture.ts'
import { takePicture } from '../../logic/form/edits-store.ts'
import { isList, type PicturePlace, takesUploadsOnly } from '../../logic/pictures/picture-place.ts'
import { jobsFor, type UploadJob, uploadJobs } from '../../logic/pictures/upload-jobs.ts'

export interface ImageSourceActions {
  jobs: readonly UploadJob[]
  /** Files someone gave; where there is one place, the last of them. */
  takeFiles: (files: readonly File[]) => void
  /** A picture made here. */
  takeImage: (id: string) => void
  cancel: (jobId: string) => void
  tryAgain: (jobId: string) => void
}

/** What is on its way to a place, and the ways to put something there. */
export function useImageSource(place: PicturePlace): ImageSourceActions {
  const jobs = jobsFor(
    useStore(uploadJobs, (state) => state.jobs),
    place,
  )
  return {
    jobs,
    takeFiles(files) {
      for (const file of isList(place) ? files : files.slice(-1)) sendPicture(file, place)
    },
    takeImage(id) {
      if (takesUploadsOnly(place)) {
        sendCopy(id, place)
        return
      }
      if (!isList(place)) clearPlace(place)
      takePicture({ kind: 'image', id }, place, false)
    },
    cancel: cancelSending,
    tryAgain,
  }
}
