interface Commands {
  turn: (by: number) => void
  goTo: (place: 'first' | 'last') => void
  zoomBy: (factor: number) => void
  togglePlay: () => void
  /** Null where the owner shows none. */
  showDetails: (() => void) | null
}

/** The viewer's keys, the same as in the studio; none is heard while something is being typed. */
export function viewerKeys(dialog: HTMLElement, commands: Commands): void {
  const meanings: Record<string, () => void> = {
    ArrowLeft: () => commands.turn(-1),
    ArrowRight: () => commands.turn(1),
    Home: () => commands.goTo('first'),
    End: () => commands.goTo('last'),
    '+': () => commands.zoomBy(1.5),
    '-': () => commands.zoomBy(1 / 1.5),
    ' ': commands.togglePlay,
    i: () => commands.showDetails?.(),
  }
  dialog.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || target instanceof HTMLInputElement) return
    // A button that has the focus takes the space bar itself.
    if (key === ' ' && target instanceof HTMLButtonElement) return
    const run = meanings[key]
    if (run === undefined) return
    event.preventDefault()
    run()
  })
}
