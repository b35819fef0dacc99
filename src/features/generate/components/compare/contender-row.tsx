import { X } from 'lucide-react'
import type { Priced } from '#contract/studio/spending.ts'
import { IconButton } from '#src/ui/icon-button.tsx'
import type { Contender } from '../../logic/compare/plan-compare.ts'
import { priceWords } from '../../logic/paying/price-words.ts'
import type { ModelOption } from '../../logic/words/model-options.ts'
import { ModelPicture } from '../pictures/model-picture.tsx'

interface ContenderRowProps {
  contender: Contender
  option: ModelOption | undefined
  /** Undefined for the painter, and while it is asked. */
  price: Priced | undefined
  onRemove: () => void
}

/** One of those compared: where it runs, what it costs and what became of the form's values for it. */
export function ContenderRow({ contender, option, price, onRemove }: ContenderRowProps) {
  const { choice, words, problem } = contender
  const name = option?.label ?? choice.id ?? ''
  const place = option?.group ?? ''
  const isStandIn = price?.engine === 'builtin'
  return (
    <li className="flex items-start gap-3 py-2.5 pr-1.5 pl-3">
      <ModelPicture family={option?.family ?? null} />
      <div className="min-w-0 flex-1 text-sm">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-strong">{name}</span>
          <span className="text-xs text-muted">
            {[place, priceOf(price, place)].filter(Boolean).join(' · ')}
          </span>
        </p>
        {isStandIn && (
          <p className="text-xs text-muted">Not connected: Gesso’s own painter stands in.</p>
        )}
        {words !== '' && <p className="text-xs text-muted">{words}</p>}
        {problem !== null && <p className="text-xs font-strong text-danger">{problem}</p>}
        {price?.refusal && <p className="text-xs font-strong text-danger">{price.refusal}</p>}
      </div>
      <IconButton
        size="sm"
        label={`Leave out ${name}`}
        icon={<X size={16} aria-hidden />}
        onClick={onRemove}
      />
    </li>
  )
}

function priceOf(price: Priced | undefined, place: string): string {
  if (price !== undefined) return priceWords([price])
  return place === 'Built-in' ? 'free' : ''
}
