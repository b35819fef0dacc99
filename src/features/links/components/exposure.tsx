import { useQuery } from '@tanstack/react-query'
import { Check, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { checkShare } from '#contract/studio/check-share.ts'
import type { ShareDraft, ShareSource } from '#contract/studio/shares.ts'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { exposureQuery } from '../api/shares-query.ts'
import { doorWords, exposureWords } from '../logic/exposure-words.ts'
import { draftOf, isWhole, type LinkForm, ruledBy } from '../logic/link-form.ts'

interface ExposureProps {
  form: LinkForm
  source: ShareSource
  /** Of this dialog. */
  name: string
}

/** What the link will show, as the server says, before it is made. */
export function Exposure({ form, source, name }: ExposureProps) {
  const { data, error } = useQuery({
    ...exposureQuery(name, askedBy(form, source)),
    enabled: isWhole(form) && checkShare(ruledBy(form)).length === 0,
  })
  return (
    <section
      aria-label="What this link shows"
      aria-live="polite"
      className="flex flex-col gap-3 self-start rounded-lg border border-line bg-page p-4 text-sm"
    >
      {data === undefined ? (
        error === null ? (
          <div aria-busy className="flex flex-col gap-2">
            <Skeleton className="h-4 w-32" />
            <Skeleton className="h-4" />
            <Skeleton className="h-4" />
          </div>
        ) : (
          <p className="text-muted">What it would show cannot be said. {error.message}</p>
        )
      ) : (
        <>
          <Lines title="Visitors see" icon={<Check size={14} className="text-ok" />}>
            {exposureWords(data).shown}
          </Lines>
          {data.prompts.length > 0 && (
            <ul aria-label="Such as" className="flex flex-col gap-1 border-l-2 border-line pl-3">
              {data.prompts.map((prompt) => (
                <li key={prompt} className="line-clamp-2 text-xs wrap-anywhere text-muted">
                  “{prompt}”
                </li>
              ))}
            </ul>
          )}
          <Lines title="They do not see" icon={<EyeOff size={14} className="text-muted" />}>
            {exposureWords(data).notShown}
          </Lines>
          <p className="text-xs text-muted">{doorWords(data)}</p>
        </>
      )}
    </section>
  )
}

/** What the answer depends on: not what is still being typed. */
function askedBy(form: LinkForm, source: ShareSource): ShareDraft {
  const { title: _, description: __, name: ___, cover: ____, ...draft } = draftOf(form, source)
  // Any password does for the question, and the real one need not travel with each letter.
  return { ...draft, password: ruledBy(form).hasPassword ? 'question' : null }
}

function Lines({ title, icon, children }: { title: string; icon: ReactNode; children: string[] }) {
  return (
    <div>
      <h3 className="mb-1.5 font-strong">{title}</h3>
      <ul className="flex flex-col gap-1.5">
        {children.map((line) => (
          <li key={line} className="flex gap-2">
            <span aria-hidden className="mt-1 shrink-0">
              {icon}
            </span>
            <span className="min-w-0 wrap-anywhere">{line}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
