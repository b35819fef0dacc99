import { Fragment } from 'react'

/** "24 images" is not torn apart where it wraps. */
export function PressParts({ words }: { words: string }) {
  const parts = words.split(' · ')
  return parts.map((part, at) => (
    <Fragment key={part}>
      {at > 0 && ' '}
      <span className="whitespace-nowrap">
        {part}
        {at < parts.length - 1 && ' ·'}
      </span>
    </Fragment>
  ))
}
