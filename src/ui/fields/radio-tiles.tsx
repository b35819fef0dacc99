import { type ReactNode, useId } from 'react'
import { classes } from '../classes.ts'
import { describedBy, FieldFrame, type FieldProps, invalid } from './field.tsx'

interface RadioTile<V extends string> {
  value: V
  label: string
  picture: ReactNode
  /** Why this one cannot be chosen now. */
  disabledReason?: string
}

interface RadioTilesProps<V extends string> extends FieldProps {
  value: V
  onChange: (value: V) => void
  tiles: readonly RadioTile<V>[]
  /** Narrowest a tile may be, in pixels; as many as fit stand in a row. */
  tileWidth?: number
  /** With many tiles: this many rows, and the rest by scrolling sideways. */
  rows?: number
  aside?: ReactNode
}

/** A radio group of tiles, each a picture over its name. */
export function RadioTiles<V extends string>(props: RadioTilesProps<V>) {
  const ownId = useId()
  const id = props.id ?? ownId
  const { tileWidth = 76, rows } = props
  const disabled = props.disabledReason !== undefined
  return (
    <FieldFrame field={props} id={id} group aside={props.aside}>
      <div
        id={id}
        role="radiogroup"
        tabIndex={-1}
        aria-labelledby={`${id}-label`}
        aria-disabled={disabled || undefined}
        aria-invalid={invalid(props)}
        aria-describedby={describedBy(props, id)}
        className={classes(
          'grid gap-1.5',
          // Room for the focus ring, which scrolling would cut off.
          rows !== undefined && 'relative -mx-1 snap-x grid-flow-col overflow-x-auto p-1 pb-2',
        )}
        style={
          rows === undefined
            ? { gridTemplateColumns: `repeat(auto-fill, minmax(${tileWidth}px, 1fr))` }
            : { gridTemplateRows: `repeat(${rows}, auto)`, gridAutoColumns: `${tileWidth}px` }
        }
      >
        {props.tiles.map((tile) => (
          <label
            key={tile.value}
            title={tile.disabledReason}
            className={classes(
              'relative flex snap-start flex-col items-center gap-1 rounded-md border p-1 text-center text-xs transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              tile.value === props.value
                ? 'border-accent bg-accent-soft font-strong'
                : 'border-line hover:border-edge',
              disabled || tile.disabledReason !== undefined
                ? 'cursor-not-allowed opacity-50'
                : 'cursor-pointer',
            )}
          >
            <input
              type="radio"
              name={id}
              value={tile.value}
              checked={tile.value === props.value}
              disabled={disabled || tile.disabledReason !== undefined}
              onChange={() => props.onChange(tile.value)}
              className="absolute inset-0 z-10 m-0 size-full cursor-[inherit] opacity-0"
            />
            {tile.picture}
            <span className="w-full leading-tight">{tile.label}</span>
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}
