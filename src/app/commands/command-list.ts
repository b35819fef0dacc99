import type { Theme } from '#src/features/settings/logic/preferences-store.ts'
import { destinations } from '../frame/destinations.ts'

/** What a command may do; the menu hands it these. */
export interface CommandDeeds {
  go(href: string): void
  focusPrompt(): void
  chooseTheme(theme: Theme): void
  showShortcuts(): void
}

export interface Command {
  name: string
  group: string
  /** As a person reads it, where there is one. */
  keys?: string
  run(deeds: CommandDeeds): void
}

/** Everything the command menu reaches. */
export const commands: readonly Command[] = [
  ...destinations.map(({ href, name }) => ({
    name: `Go to ${name}`,
    group: 'Go to',
    run: (deeds: CommandDeeds) => deeds.go(href),
  })),
  { name: 'Write a prompt', group: 'Actions', run: (deeds) => deeds.focusPrompt() },
  { name: 'Show shortcuts', group: 'Actions', keys: '?', run: (deeds) => deeds.showShortcuts() },
  { name: 'Theme: follow the system', group: 'Theme', run: (deeds) => deeds.chooseTheme('system') },
  { name: 'Theme: light', group: 'Theme', run: (deeds) => deeds.chooseTheme('light') },
  { name: 'Theme: dark', group: 'Theme', run: (deeds) => deeds.chooseTheme('dark') },
]

/** The commands that contain every word typed, in their order. */
export function findCommands(query: string): Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter(({ name, group }) => {
    const text = `${name} ${group}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
