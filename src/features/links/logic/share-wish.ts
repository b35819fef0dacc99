import type { Share, ShareSource } from '#contract/studio/shares.ts'

/** What is to be shared, or a link that is to be changed. */
export interface ShareWish {
  source: ShareSource
  /** To begin with; the owner's to change. */
  title: string
  /** Pictures, by sequence number, one of which may stand for all. */
  covers: readonly number[]
  share: Share | null
}
