/** The picture in a paste or a drop that nothing of the page's own has taken; null when there is none. */
export function pictureIn(event: Event, data: DataTransfer | null): File | null {
  if (event.defaultPrevented || isCovered()) return null
  const files = Array.from(data?.files ?? [])
  return files.find(({ type }) => type.startsWith('image/')) ?? null
}

/** Whether something lies over the form that is not the form's own sheet. */
export function isCovered(): boolean {
  const top = Array.from(document.querySelectorAll('dialog:modal')).at(-1)
  return top !== undefined && top.querySelector('form[aria-label="Create"]') === null
}
