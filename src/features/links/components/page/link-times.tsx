import type { ReactNode } from 'react'
import type { Share } from '#contract/studio/shares.ts'
import { exactTime, timeAgo, useNow } from '#src/lib/clock.ts'
import { viewWords } from '../../logic/share-words.ts'

/** How often a link was opened and when last, and until when it can be. */
export function LinkTimes({ share }: { share: Share }) {
  const now = useNow()
  const { views, lastViewedAt, expiresAt, revokedAt, createdAt, state } = share
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-muted">
      {views === 0 ? (
        <span>Not opened yet</span>
      ) : (
        <span>
          {viewWords(views)}
          {lastViewedAt !== null && (
            <>
              , last <Moment at={lastViewedAt}>{timeAgo(lastViewedAt, now)}</Moment>
            </>
          )}
        </span>
      )}
      {state === 'revoked' && revokedAt !== null ? (
        <span>
          Revoked <Moment at={revokedAt}>{timeAgo(revokedAt, now)}</Moment>
        </span>
      ) : (
        <span>
          {expiresAt === null ? (
            'Never expires'
          ) : (
            <>
              {state === 'expired' ? 'Expired ' : 'Expires '}
              <Moment at={expiresAt}>{timeAgo(expiresAt, now)}</Moment>
            </>
          )}
        </span>
      )}
      <span>
        Made <Moment at={createdAt}>{timeAgo(createdAt, now)}</Moment>
      </span>
    </p>
  )
}

function Moment({ at, children }: { at: number; children: ReactNode }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
      {children}
    </time>
  )
}
