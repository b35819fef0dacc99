const piece = 8

/**
 * Whether a text of somebody else holds a key or a good part of it, as it is or in a usual encoding. Such a text is
 * not to be shown or kept.
 */
export function mentionsKey(text: string, key: string | null): boolean {
  if (key === null || key === '') return false
  const heard = text.toLowerCase()
  return forms(key).some((form) => pieces(form.toLowerCase()).some((part) => heard.includes(part)))
}

function forms(key: string): string[] {
  // Base64 reads differently by what stands before it, "Bearer " for one.
  const shifted = ['', ' ', '  '].map((before) => Buffer.from(before + key))
  return [
    key,
    encodeURIComponent(key),
    Buffer.from(key).toString('hex'),
    ...shifted.map((bytes) => bytes.toString('base64').slice(4)),
    ...shifted.map((bytes) => bytes.toString('base64url').slice(4)),
  ]
}

function pieces(form: string): string[] {
  const count = Math.max(1, form.length - piece + 1)
  return Array.from({ length: count }, (_, at) => form.slice(at, at + piece))
}
