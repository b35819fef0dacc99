import { ChevronRight } from 'lucide-react'
import type { Offer } from '../logic/offer/offer.ts'

/** What the picture says and the form cannot take, by name; what only its own tool understands is folded away. */
export function LeftOutList({ leftOut, others }: Pick<Offer, 'leftOut' | 'others'>) {
  return (
    <>
      {leftOut.length > 0 && (
        <section aria-label="Left out" className="flex flex-col gap-2">
          <h3 className="text-sm font-strong">Left out</h3>
          <ul className="flex flex-col gap-2 text-sm">
            {leftOut.map(({ name, value, why }) => (
              <li key={`${name} ${value}`} className="min-w-0">
                <span className="text-muted">{name}</span>{' '}
                <span className="break-words">{value}</span>
                <span className="block text-xs text-muted">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <details className="group text-sm">
          <summary className="flex min-h-8 cursor-pointer items-center gap-1.5 text-muted hover:text-ink pointer-coarse:min-h-touch">
            <ChevronRight
              size={16}
              aria-hidden
              className="shrink-0 transition-transform group-open:rotate-90"
            />
            {others.length === 1
              ? '1 more setting that has no place here'
              : `${others.length} more settings that have no place here`}
          </summary>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 pt-1 pl-5.5 text-xs">
            {others.map(({ name, value }) => (
              <div key={name} className="contents">
                <dt className="text-muted">{name}</dt>
                <dd className="min-w-0 break-words">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}
