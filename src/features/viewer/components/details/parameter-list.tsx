import { Copy } from 'lucide-react'
import { IconButton } from '#src/ui/icon-button.tsx'
import type { Parameter } from '../../logic/parameters.ts'
import { copyText } from '../copy-text.ts'

interface ParameterListProps {
  parameters: readonly Parameter[]
  labelOf: (field: string) => string | null
}

/** Field by field as the form calls them, or the public API where the form has none; each to be copied. */
export function ParameterList({ parameters, labelOf }: ParameterListProps) {
  if (parameters.length === 0) return <p className="text-muted">Only the prompt was sent.</p>
  return (
    <dl className="divide-y divide-line border-y border-line">
      {parameters.map(({ name, value }) => (
        <div key={name} className="flex items-start gap-2 py-1 pointer-coarse:py-0">
          <dt className="w-2/5 shrink-0 py-1 text-xs pointer-coarse:py-3.5 text-muted" title={name}>
            {labelOf(name) ?? name}
          </dt>
          <dd className="min-w-0 flex-1 py-1 font-mono text-xs whitespace-pre-wrap pointer-coarse:py-3.5">
            {value}
          </dd>
          <dd>
            <IconButton
              size="sm"
              label={`Copy ${labelOf(name) ?? name}`}
              icon={<Copy size={13} aria-hidden />}
              onClick={() => void copyText(value, labelOf(name) ?? name)}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}
