import type { GenerationRecord } from '#server/domain/library.ts'
import { auditLibrary } from '#server/store/audit-library.ts'
import { openLibrary } from '#server/store/open-library.ts'
import { chargesIn, openFileService } from './file-service.ts'
import { finishDeletions, finishWork } from './studio.ts'

export type Operation = 'create' | 'delete' | 'purge' | 'pay'

/** What may be there, given how far the operation said it came: one line per broken promise. */
type Check = (
  said: (word: string) => boolean,
  found: GenerationRecord | null,
  /** How often the service was paid. */
  paid: number,
) => string[]

const promises: Record<Operation, { recovered: Check; finished: Check }> = {
  create: {
    recovered: (said, found) => [
      ...broken(said('SUBMITTED') && found === null, 'an accepted generation is lost'),
      ...broken(
        said('ACK') && found?.state.status !== 'complete',
        'a finished generation is not complete',
      ),
    ],
    finished: (_, found) =>
      broken(found !== null && found.images.length !== 2, 'work was not taken up again'),
  },
  pay: {
    recovered: (said, found, paid) => [
      ...broken(said('SUBMITTED') && found === null, 'an accepted generation is lost'),
      ...broken(paid > 0 && found === null, 'a service was paid for what nobody knows of'),
      ...broken(paid > 1, `a service was paid ${paid} times`),
    ],
    finished: (_, found, paid) => [
      ...broken(paid > 0 && found?.images.length !== 2, 'what was paid for is not here'),
      ...broken(paid > 1, `a service was paid ${paid} times`),
      ...broken(
        paid === 0 && found !== null && found.state.status !== 'unknown',
        'it was neither made nor is it said to be unknown',
      ),
    ],
  },
  delete: {
    recovered: (said, found) => [
      ...broken(said('ACK') && found !== null, 'a deleted generation is back'),
      ...broken(found !== null && found.images.length !== 2, 'a generation is half deleted'),
    ],
    finished: () => [],
  },
  purge: {
    recovered(said, found) {
      const seen = found?.images.length ?? 0
      if (said('ACK')) return broken(found !== null, 'what was purged is back')
      if (said('HIDDEN')) return broken(seen !== 0, `of two hidden pictures ${seen} are seen`)
      // Between two words either state is right; one in between never is.
      if (said('UNDONE')) return broken(seen === 1, 'a deletion hid one picture of two')
      if (said('HIDDEN-ONE')) return broken(seen === 0, 'an undo hid a picture')
      return broken(seen === 0, 'a picture is hidden that nobody deleted')
    },
    finished(said, found) {
      const left = found?.images.length ?? 0
      if (said('HIDDEN')) return broken(found !== null, 'a deletion was never made final')
      if (said('UNDONE')) return broken(left === 1, 'a deletion took one picture of two')
      return broken(left === 0, 'a picture is gone that nobody deleted')
    },
  },
}

/** Recovers as the next start would, and compares what is there with what was promised; then lets work go on. */
export async function judge(
  operation: Operation,
  dataDir: string,
  id: string,
  words: string[],
): Promise<string[]> {
  const { recovered, finished } = promises[operation]
  const said = (word: string) => words.includes(word)
  const library = openLibrary({ dataDir, reserve: 0 })
  const service = `${dataDir}.service`
  const remotes = operation === 'pay' ? await openFileService(service) : undefined
  // Nobody but a person can say of what was on its way that it was not made.
  const waits = ({ state }: GenerationRecord) =>
    state.status === 'unknown' && chargesIn(service).length === 0
  const atOnce = recovered(said, library.generations.get(id), chargesIn(service).length)
  const audited = auditLibrary(dataDir).map((line) => `after recovery: ${line}`)
  await (operation === 'purge' ? finishDeletions(library) : finishWork(library, remotes, waits))
  const after = openLibrary({ dataDir, reserve: 0 })
  const later = finished(said, after.generations.get(id), chargesIn(service).length)
  after.close()
  return [...atOnce, ...audited, ...later, ...auditLibrary(dataDir)]
}

const broken = (isSo: boolean, words: string): string[] => (isSo ? [words] : [])
