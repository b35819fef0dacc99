import { Dialog } from '#src/ui/dialog.tsx'
import { control } from './control-key.ts'

const sections: { title: string; keys: [string, string][] }[] = [
  {
    title: 'Everywhere',
    keys: [
      [`${control} K`, 'Command menu'],
      ['?', 'These shortcuts'],
      ['Esc', 'Close what is open'],
    ],
  },
  {
    title: 'Create',
    keys: [
      [`${control} Enter`, 'Generate'],
      [`${control} ↑ ↓`, 'Weigh the word at the cursor'],
      ['Alt ↑ ↓', 'Earlier and later prompts'],
    ],
  },
  {
    title: 'Gallery',
    keys: [
      ['Arrow keys', 'From picture to picture'],
      ['Enter', 'Open the picture'],
      [`${control} A`, 'Select all'],
      ['Delete', 'Delete what is selected'],
    ],
  },
  {
    title: 'Viewer',
    keys: [
      ['Left, right', 'Neighbouring pictures'],
      ['I', 'Details'],
      ['F', 'Favourite'],
      ['+ -', 'Zoom'],
      ['Delete', 'Delete the picture'],
    ],
  },
  {
    title: 'Canvas',
    keys: [
      ['B E F S I M N', 'Brush, eraser, fill, shape, eyedropper, mask, erase mask'],
      ['[ ]', 'Smaller, larger'],
      [`${control} Z`, 'Undo; with Shift, redo'],
      ['Arrow keys, Enter', 'Draw without a pointer'],
      ['0', 'Fit to window'],
    ],
  },
]

interface ShortcutsDialogProps {
  open: boolean
  onClose: () => void
}

export function ShortcutsDialog({ open, onClose }: ShortcutsDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Shortcuts">
      <div className="grid gap-5 sm:grid-cols-2">
        {sections.map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <h3 className="mb-1.5 text-sm font-strong">{title}</h3>
            <dl className="grid grid-cols-[max-content_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1.5 text-sm">
              {keys.map(([key, meaning]) => (
                <div key={key} className="contents">
                  <dt>
                    <kbd className="rounded-sm border border-line bg-raised px-1.5 py-0.5 font-sans text-xs">
                      {key}
                    </kbd>
                  </dt>
                  <dd className="text-muted">{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
