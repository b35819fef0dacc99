const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether a text is a UUID in its canonical, lower-case form: the only shape an id of ours has. */
export function isUuid(text: string): boolean {
  return uuid.test(text)
}
