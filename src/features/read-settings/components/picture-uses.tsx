import { Button } from '#src/ui/button.tsx'

/** Something to do with the picture itself. */
export interface PictureUse {
  label: string
  onUse: () => void
}

/** Ways to use the picture itself, whatever it carries. */
export function PictureUses({ uses }: { uses: readonly PictureUse[] }) {
  return (
    <div className="flex flex-wrap gap-2">
      {uses.map(({ label, onUse }) => (
        <Button key={label} onClick={onUse} className="max-sm:flex-1">
          {label}
        </Button>
      ))}
    </div>
  )
}
