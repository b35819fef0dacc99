interface PictureHeadProps {
  /** Address of the picture. */
  source: string
  title: string
  text: string
}

/** The picture that was given, small, and what is said of it. */
export function PictureHead({ source, title, text }: PictureHeadProps) {
  return (
    <div className="flex items-center gap-4">
      <img
        src={source}
        alt=""
        decoding="async"
        className="size-18 shrink-0 rounded-md bg-line object-cover"
      />
      <div className="min-w-0">
        <p className="text-sm font-strong">{title}</p>
        <p className="text-sm text-muted">{text}</p>
      </div>
    </div>
  )
}
