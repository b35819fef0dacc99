/** Lets what is waiting go first: a letter that was typed, a paint. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
