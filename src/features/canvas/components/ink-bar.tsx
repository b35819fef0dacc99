import { useStore } from 'zustand'
import { documentLimits } from '#contract/studio/canvas.ts'
import { classes } from '#src/ui/classes.ts'
import { canvasStore } from '../logic/canvas-store.ts'
import type { Ink } from '../logic/tools/tool.ts'

/** Colours one begins with: dark, light, and one of each kind. */
const swatches = [
  ['#1f2937', 'Ink'],
  ['#ffffff', 'White'],
  ['#c0392b', 'Red'],
  ['#e67e22', 'Orange'],
  ['#f5c518', 'Yellow'],
  ['#3f8f3a', 'Green'],
  ['#2e79b8', 'Blue'],
  ['#7a4fa3', 'Violet'],
  ['#7b4a25', 'Brown'],
  ['#e8b796', 'Skin'],
] as const

const shapes: readonly [Ink['shape'], string][] = [
  ['rectangle', 'Rectangle'],
  ['ellipse', 'Ellipse'],
  ['line', 'Line'],
]

const rangeLook =
  'h-6 w-24 shrink cursor-pointer accent-[rgb(var(--accent))] pointer-coarse:h-11 sm:w-28'

/** Colour, size and opacity of the tool in hand; what the tool has no use for is not there. */
export function InkBar() {
  const tool = useStore(canvasStore, (state) => state.tool)
  const ink = useStore(canvasStore, (state) => state.ink)
  const { setInk } = canvasStore.getState()
  const hasColor = tool === 'brush' || tool === 'fill' || tool === 'shape' || tool === 'eyedropper'
  const hasSize = tool !== 'fill' && tool !== 'eyedropper'

  return (
    <div className="flex min-h-12 items-center gap-3 overflow-x-auto px-3 text-xs [scrollbar-width:none]">
      {hasColor && (
        <div className="flex shrink-0 items-center gap-1.5">
          <input
            type="color"
            aria-label="Colour"
            title="Colour"
            value={ink.color}
            onChange={(event) => setInk({ color: event.target.value })}
            className="size-8 cursor-pointer rounded-md border border-edge bg-raised p-0.5 pointer-coarse:size-11"
          />
          {swatches.map(([color, name]) => (
            <button
              key={color}
              type="button"
              aria-label={name}
              title={name}
              aria-pressed={ink.color === color}
              onClick={() => setInk({ color })}
              className="flex size-7 shrink-0 cursor-pointer items-center justify-center rounded-full pointer-coarse:size-11"
            >
              <span
                className={classes(
                  'size-5 rounded-full border border-edge pointer-coarse:size-7',
                  ink.color === color && 'outline-2 outline-offset-2 outline-accent',
                )}
                style={{ background: color }}
              />
            </button>
          ))}
        </div>
      )}
      {tool === 'shape' && (
        <>
          <select
            aria-label="Shape kind"
            value={ink.shape}
            onChange={(event) => {
              const chosen = shapes.find(([shape]) => shape === event.target.value)
              if (chosen) setInk({ shape: chosen[0] })
            }}
            className="min-h-8 cursor-pointer rounded-md border border-edge bg-raised px-2 text-sm pointer-coarse:min-h-touch"
          >
            {shapes.map(([shape, name]) => (
              <option key={shape} value={shape}>
                {name}
              </option>
            ))}
          </select>
          <label className="flex min-h-8 shrink-0 cursor-pointer items-center gap-1.5 pointer-coarse:min-h-touch">
            <input
              type="checkbox"
              checked={ink.filled}
              disabled={ink.shape === 'line'}
              onChange={(event) => setInk({ filled: event.target.checked })}
              className="size-4 accent-[rgb(var(--accent))]"
            />
            Filled
          </label>
        </>
      )}
      {hasSize && (
        <Range
          label="Size"
          value={ink.size}
          min={documentLimits.size.min}
          max={128}
          step={1}
          text={`${ink.size} px`}
          onChange={(size) => setInk({ size })}
        />
      )}
      {hasColor && tool !== 'eyedropper' && (
        <Range
          label="Opacity"
          value={ink.opacity}
          min={0.05}
          max={1}
          step={0.05}
          text={`${Math.round(ink.opacity * 100)} %`}
          onChange={(opacity) => setInk({ opacity })}
        />
      )}
    </div>
  )
}

interface RangeProps {
  label: string
  value: number
  min: number
  max: number
  step: number
  text: string
  onChange: (value: number) => void
}

function Range({ label, text, onChange, ...range }: RangeProps) {
  return (
    <label className="flex shrink-0 items-center gap-2 text-muted">
      {label}
      <input
        type="range"
        {...range}
        aria-valuetext={text}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className={rangeLook}
      />
      <output className="min-w-10 text-ink tabular-nums">{text}</output>
    </label>
  )
}
