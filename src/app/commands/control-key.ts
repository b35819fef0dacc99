/** What the key for shortcuts is called on this machine. */
export const control = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '') ? '⌘' : 'Ctrl'
