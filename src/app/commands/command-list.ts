import { control } from './control-key.ts'
import type { Theme } from '#src/features/settings/logic/preferences-store.ts'
import type { wishFor } from '#src/features/generate/logic/tools/tools-store.ts'
import { destinations } from '../frame/destinations.ts'

type PromptTool = Parameters<typeof wishFor>[0]

/** What a command may do; the menu hands it these. */
export interface CommandDeeds {
  go(href: string): void
  focusPrompt(): void
  chooseTheme(theme: Theme): void
  showShortcuts(): void
  /** On the page that has the prompt. */
  useTool(tool: PromptTool): void
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
  {
    name: 'Go to Collections',
    group: 'Go to',
    run: (deeds) => deeds.go('/gallery?show=collections'),
  },
  { name: 'Go to Spending', group: 'Go to', run: (deeds) => deeds.go('/spending') },
  { name: 'Write a prompt', group: 'Actions', run: (deeds) => deeds.focusPrompt() },
  { name: 'Prompt history', group: 'Actions', run: (deeds) => deeds.useTool('history') },
  { name: 'Presets', group: 'Actions', run: (deeds) => deeds.useTool('presets') },
  { name: 'Lists', group: 'Actions', run: (deeds) => deeds.useTool('lists') },
  {
    name: 'Increase weight of the word',
    group: 'Actions',
    keys: `${control} ↑`,
    run: (deeds) => deeds.useTool('heavier'),
  },
  {
    name: 'Decrease weight of the word',
    group: 'Actions',
    keys: `${control} ↓`,
    run: (deeds) => deeds.useTool('lighter'),
  },
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
