import { type KeyboardEvent, useId, useState } from 'react'
import { useLocation } from 'wouter'
import { wishFor } from '#src/features/generate/logic/tools/tools-store.ts'
import { usePreferences } from '#src/features/settings/logic/preferences-store.ts'
import { classes } from '#src/ui/classes.ts'
import { Dialog } from '#src/ui/dialog.tsx'
import { focusPrompt } from '../find-prompt.ts'
import { type Command, findCommands } from './command-list.ts'

interface CommandMenuProps {
  open: boolean
  onClose: () => void
  onShowShortcuts: () => void
}

/** Every destination and action, by typing a part of its name. */
export function CommandMenu({ open, onClose, onShowShortcuts }: CommandMenuProps) {
  const [, navigate] = useLocation()
  const chooseTheme = usePreferences((state) => state.chooseTheme)

  const deeds = {
    go: navigate,
    chooseTheme,
    showShortcuts: onShowShortcuts,
    useTool(tool: Parameters<typeof wishFor>[0]) {
      navigate('/')
      wishFor(tool)
    },
    focusPrompt() {
      navigate('/')
      focusPrompt()
    },
  }

  function run(command: Command) {
    onClose()
    // Closing gives the focus back to where it was; only then may the command move it.
    requestAnimationFrame(() => command.run(deeds))
  }

  return (
    <Dialog open={open} onClose={onClose} title="Command menu">
      <CommandSearch onRun={run} />
    </Dialog>
  )
}

function CommandSearch({ onRun }: { onRun: (command: Command) => void }) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const id = useId()
  const found = findCommands(query)
  const at = Math.min(active, found.length - 1)

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = found[at]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      setActive((at + step + found.length) % found.length)
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      onRun(chosen)
    }
  }

  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label="Search commands"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        placeholder="Where to, or what to do?"
        // React focuses at once, before the dialog is open; the attribute is what the dialog looks for.
        ref={(input) => input?.setAttribute('autofocus', '')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        className="mb-2 min-h-touch w-full rounded-md border border-edge bg-raised px-3 text-base"
      />
      <div role="listbox" id={`${id}-list`} aria-label="Commands" tabIndex={-1}>
        {found.map((command, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox has the keys
          <div
            key={command.name}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => onRun(command)}
            onPointerMove={() => setActive(index)}
            className={classes(
              'flex min-h-10 cursor-pointer items-center justify-between rounded-md px-3 text-sm pointer-coarse:min-h-touch',
              index === at && 'bg-accent-soft',
            )}
          >
            {command.name}
            {command.keys !== undefined && (
              <kbd className="font-sans text-xs text-muted">{command.keys}</kbd>
            )}
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p role="status" className="px-3 py-2 text-sm text-muted">
          Nothing is called that.
        </p>
      )}
    </>
  )
}
