const names: Readonly<Record<string, string>> = {
  builtin: 'Gesso’s painter',
  leonardo: 'Leonardo',
  together: 'Together',
}

/** What makes pictures, by its id; one's own servers have names only where they are listed. */
export const engineTitle = (engine: string): string => names[engine] ?? 'Your server'

/** The same in the middle of a sentence. */
export const engineName = (engine: string): string => names[engine] ?? 'your server'
