import { Button } from '#src/ui/button.tsx'

/** Something to do with the picture itself. */
export interface PictureUse {
  label: string
  onUse: () => void
}

/** Ways to use the picture itself, whatever it carries. */
export function PictureUses({ uses }: { uses: readonly PictureUse[] }) {
  return (
    <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
      {uses.map(({ label, onUse }) => (
        <Button key={label} onClick={onUse}>
          {label}
        </Button>
      ))}
    </div>
  )
}
