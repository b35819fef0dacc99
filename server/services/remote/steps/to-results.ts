import type { RemotePicture } from '#server/domain/remote/remote-engine.ts'
import type { RemoteResult } from '#server/domain/remote/remote-jobs.ts'

/** The pictures that were asked for among those a service answers with; of two for one place the first. */
export function toResults(pictures: readonly RemotePicture[], expected: number): RemoteResult[] {
  const byIndex = new Map<number, RemoteResult>()
  for (const picture of pictures) {
    const { index, id } = picture
    if (!Number.isInteger(index) || index < 0 || index >= expected || byIndex.has(index)) continue
    byIndex.set(index, {
      index,
      upstreamId: id,
      address: 'address' in picture ? picture.address : null,
      bytes: 'bytes' in picture ? picture.bytes : null,
    })
  }
  return [...byIndex.values()]
}
