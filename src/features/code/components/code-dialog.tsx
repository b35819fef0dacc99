import { useState } from 'react'
import { Copy } from 'lucide-react'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { copyText } from '#src/lib/copy-text.ts'
import { siteBase } from '#src/lib/site-base.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { sayCopied } from '#src/ui/feedback/say-copied.ts'
import { codeFor, type Language } from '../logic/code-for.ts'
import { codeNotes } from '../logic/code-notes.ts'
import { LanguageChoice } from './language-choice.tsx'

interface CodeDialogProps {
  open: boolean
  onClose: () => void
  request: GenerationRequest
  /** How many requests this is the first of. */
  count: number
}

/** The exact request as code for the public API that this server speaks. */
export function CodeDialog({ open, onClose, request, count }: CodeDialogProps) {
  const [language, setLanguage] = useState<Language>('curl')
  const code = codeFor(request, language, location.origin + siteBase)

  async function copy() {
    sayCopied(language === 'JSON' ? 'JSON' : `${language} code`, await copyText(code))
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="View as code"
      wide
      footer={
        <Button variant="primary" icon={<Copy size={16} aria-hidden />} onClick={() => void copy()}>
          Copy
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <LanguageChoice value={language} onChange={setLanguage} />
        <pre
          role="region"
          aria-label={language}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no mouse must be able to scroll it
          tabIndex={0}
          className="max-h-[min(24rem,50dvh)] overflow-auto rounded-md border border-line bg-raised p-3 font-mono text-xs leading-relaxed [overflow-wrap:normal] select-text"
        >
          <code>{code}</code>
        </pre>
        <ul className="flex flex-col gap-1 text-sm text-muted">
          {codeNotes(request, count).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
