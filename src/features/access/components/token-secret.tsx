import { Copy } from 'lucide-react'
import type { CreatedToken } from '#contract/access/access.ts'
import { copyText } from '#src/lib/copy-text.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { sayCopied } from '#src/ui/feedback/say-copied.ts'

/** The one time that a token's secret is seen. */
export function TokenSecret({ made, onClose }: { made: CreatedToken; onClose: () => void }) {
  const { secret, token } = made
  return (
    <Dialog
      open
      onClose={onClose}
      title={token.name}
      footer={
        <>
          <Button onClick={onClose}>Done</Button>
          <Button
            variant="primary"
            icon={<Copy size={16} aria-hidden />}
            onClick={() => void copyText(secret).then((done) => sayCopied('The token', done))}
          >
            Copy token
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-sm text-muted">
          Copy it now: it is not kept here, and cannot be shown again. The SDK takes it as its API
          key.
        </p>
        <p
          aria-label="Token"
          className="rounded-md border border-line bg-raised px-3 py-2.5 font-mono text-sm break-all select-all"
        >
          {secret}
        </p>
      </div>
    </Dialog>
  )
}
