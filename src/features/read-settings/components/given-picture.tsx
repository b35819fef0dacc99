import { type ReactNode, useId, useMemo, useState } from 'react'
import type { WireField } from '#contract/models/family.ts'
import { useWide } from '#src/lib/use-wide.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { Sheet } from '#src/ui/sheet.tsx'
import { makeOffer } from '../logic/offer/make-offer.ts'
import { type Taken, takenOf, tickOf, ticksOf } from '../logic/offer/offer.ts'
import { type Target, targetName } from '../logic/offer/target.ts'
import { targetWith } from '../logic/offer/target-with.ts'
import type { Found } from '../logic/spoken.ts'
import { PictureHead } from './picture-head.tsx'
import { type PictureUse, PictureUses } from './picture-uses.tsx'
import { SettingsList } from './settings-list.tsx'

interface GivenPictureProps {
  open: boolean
  /** Address of the picture. */
  source: string
  /** Null when the picture carries no settings we can read. */
  found: Found | null
  /** What the form is set to. */
  target: Target
  /** What the form calls a field. */
  labelOf: (field: WireField) => string
  uses: readonly PictureUse[]
  onTake: (taken: Taken) => void
  onClose: () => void
}

/** What can be done with a picture that was dropped or pasted: take its settings over, or use the picture itself. */
export function GivenPicture(props: GivenPictureProps) {
  const { found, source, uses } = props
  if (found !== null) return <WithSettings {...props} found={found} />
  return (
    <Frame {...props} title="Use this picture">
      <div className="flex flex-col gap-5">
        <PictureHead
          source={source}
          title="No settings in this picture"
          text="Pictures made here carry theirs, and those of several other tools do. Many sites take them out."
        />
        {uses.length > 0 ? (
          <PictureUses uses={uses} />
        ) : (
          <p className="text-sm">
            {targetName(props.target)} paints from words alone, so there is nowhere to put it.
          </p>
        )}
      </div>
    </Frame>
  )
}

function WithSettings({ found, ...props }: GivenPictureProps & { found: Found }) {
  const { source, target, labelOf, uses, onTake } = props
  const first = useMemo(() => makeOffer(found, targetWith(found, target)), [found, target])
  const [ticks, setTicks] = useState(() => ticksOf(first.rows, 'all'))
  // With its model unticked, the settings are for the one in the form.
  const takesModel = first.rows.some((row) => row.part === 'model' && ticks.has(tickOf(row)))
  const inForce = takesModel ? targetWith(found, target) : target
  const offer = useMemo(
    () => (takesModel ? first : makeOffer(found, target)),
    [takesModel, first, found, target],
  )
  const textId = useId()
  const ticked = offer.rows.filter((row) => ticks.has(tickOf(row))).length

  return (
    <Frame
      {...props}
      title="Settings in this picture"
      footer={
        <Button
          variant="primary"
          disabled={ticked === 0}
          aria-describedby={textId}
          onClick={() => onTake(takenOf(offer, inForce.operation, ticks))}
          className="max-sm:flex-1"
        >
          Use its settings
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <div id={textId}>
          <PictureHead
            source={source}
            title={`Made with ${offer.source}`}
            text={`${ticked} of ${offer.rows.length} settings will go into the form.`}
          />
        </div>
        <SettingsList
          offer={offer}
          ticks={ticks}
          model={targetName(inForce)}
          labelOf={labelOf}
          onTicks={setTicks}
        />
        {uses.length > 0 && (
          <section aria-label="The picture itself" className="flex flex-col gap-2">
            <h3 className="text-sm font-strong">Or use the picture itself</h3>
            <PictureUses uses={uses} />
          </section>
        )}
      </div>
    </Frame>
  )
}

interface FrameProps {
  open: boolean
  onClose: () => void
  title: string
  footer?: ReactNode
  children: ReactNode
}

/** A dialog on a desk, a sheet on a phone. */
function Frame({ footer, children, ...props }: FrameProps) {
  if (useWide()) {
    return (
      <Dialog {...props} footer={footer}>
        {children}
      </Dialog>
    )
  }
  return (
    <Sheet {...props}>
      <div className="flex min-h-full flex-col">
        <div className="flex-1 px-4 py-2">{children}</div>
        {footer !== undefined && (
          <div className="sticky bottom-0 flex border-t border-line bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
            {footer}
          </div>
        )}
      </div>
    </Sheet>
  )
}
