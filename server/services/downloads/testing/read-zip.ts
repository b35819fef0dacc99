/** The files of a zip that was stored uncompressed, by name, found from its end as unzipping programs do. */
export async function readZip(
  stream: ReadableStream<Uint8Array> | undefined,
): Promise<Map<string, Buffer>> {
  if (stream === undefined) throw new Error('There is no zip.')
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  const zip = Buffer.concat(chunks)
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const size = zip.readUInt32LE(at + 20)
    const nameLength = zip.readUInt16LE(at + 28)
    const local = zip.readUInt32LE(at + 42)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    if (files.has(name)) throw new Error(`${name} is there twice.`)
    files.set(name, zip.subarray(start, start + size))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}
