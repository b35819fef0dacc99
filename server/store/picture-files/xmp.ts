import { createHash } from 'node:crypto'
import { settingsNamespace } from '#contract/pictures/carriers.ts'
import type { PictureNotes } from '#server/domain/picture-files.ts'

const sourceTypes = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

/** An XMP packet: where the picture comes from, and the settings when they have no other place. */
export function xmpPacket(
  notes: PictureNotes,
  { withSettings }: { withSettings: boolean },
): string {
  return packet(notes, withSettings ? settingsElement(notes) : '')
}

/**
 * The same for a file in which a packet can hold only 64 KB: the settings come by themselves, and the packet
 * names them by their digest. Source: XMP Specification Part 3, "Extended XMP".
 */
export function splitXmpPacket(notes: PictureNotes): {
  main: string
  extended: string
  digest: string
} {
  const extended = wrap('', settingsElement(notes))
  const digest = createHash('md5').update(extended).digest('hex').toUpperCase()
  const pointer = `<xmpNote:HasExtendedXMP xmlns:xmpNote="http://ns.adobe.com/xmp/note/">${digest}</xmpNote:HasExtendedXMP>`
  return { main: packet(notes, pointer), extended, digest }
}

function packet({ sourceType, software }: PictureNotes, more: string): string {
  const namespaces =
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
  const body = [
    `<Iptc4xmpExt:DigitalSourceType>${sourceTypes}${sourceType}</Iptc4xmpExt:DigitalSourceType>`,
    `<xmp:CreatorTool>${escaped(software)}</xmp:CreatorTool>`,
    more,
  ].join('')
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>${wrap(namespaces, body)}<?xpacket end="r"?>`
}

function wrap(namespaces: string, body: string): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${namespaces}>${body}</rdf:Description></rdf:RDF></x:xmpmeta>`
}

function settingsElement({ settings }: PictureNotes): string {
  return `<gesso:settings xmlns:gesso="${settingsNamespace}">${escaped(settings)}</gesso:settings>`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
