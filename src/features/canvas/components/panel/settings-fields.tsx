import { Dices } from 'lucide-react'
import { useStore } from 'zustand'
import { canvasLimits } from '#contract/leonardo/canvas/limits.ts'
import { canvasStyles } from '#contract/leonardo/enums.ts'
import { largestDrawnSeed } from '#contract/leonardo/limits.ts'
import { NumberField } from '#src/ui/fields/number-field.tsx'
import { SelectField } from '#src/ui/fields/select-field.tsx'
import { SliderField } from '#src/ui/fields/slider-field.tsx'
import { SwitchField } from '#src/ui/fields/switch-field.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { canvasStore } from '../../logic/canvas-store.ts'
import { styleWords } from '../../logic/style-words.ts'

const styles = canvasStyles.map((value) => ({ value, label: styleWords[value] }))
const sizes = canvasLimits.width.values.map((value) => ({
  value: String(value),
  label: `${value} px`,
}))

/** How the picture is made of the drawing. Each change is followed as a stroke is. */
export function SettingsFields() {
  const settings = useStore(canvasStore, (state) => state.settings)
  const live = useStore(canvasStore, (state) => state.live)
  const document = useStore(canvasStore, (state) => state.history.document)
  const { setSettings, setLive, do: act, amend } = canvasStore.getState()
  const sized = (side: 'width' | 'height') => (chosen: string) => {
    const value = canvasLimits.width.values.find((allowed) => String(allowed) === chosen)
    if (value !== undefined)
      act({ type: 'setSize', width: document.width, height: document.height, [side]: value })
  }
  const opacity = (of: keyof typeof document.opacity) => ({
    value: document.opacity[of],
    min: 0,
    max: 1,
    step: 0.05,
    fallback: 1,
    format: (value: number) => `${Math.round(value * 100)} %`,
    onChange: (value: number) => {
      const { past } = canvasStore.getState().history
      const last = past.at(-1)
      const isHeld = last?.type === 'setOpacity' && last.of === of
      ;(isHeld ? amend : act)({ type: 'setOpacity', of, value })
    },
  })

  return (
    <div className="flex flex-col gap-4">
      <SelectField
        label="Style"
        value={settings.style}
        options={styles}
        onChange={(style) => setSettings({ style })}
      />
      <SliderField
        label="Strength"
        about="How far the picture may go from the drawing."
        range="0.1 to 1"
        value={settings.strength}
        {...sliderOf('strength')}
        onChange={(strength) => setSettings({ strength })}
      />
      <SliderField
        label="Guidance"
        about="How literally the prompt is taken."
        range="0.5 to 20"
        value={settings.guidance}
        {...sliderOf('guidance')}
        onChange={(guidance) => setSettings({ guidance })}
      />
      <SliderField
        label="Steps"
        about="How finely the picture is worked once the hand rests."
        range="4 to 16"
        value={settings.steps}
        {...sliderOf('steps')}
        onChange={(steps) => setSettings({ steps })}
      />
      <div className="flex items-end gap-2">
        <div className="flex-1">
          <NumberField
            label="Seed"
            about="The same drawing with the same seed gives the same picture."
            value={settings.seed}
            min={canvasLimits.seed.min}
            max={canvasLimits.seed.max}
            onChange={(seed) => {
              if (seed !== undefined) setSettings({ seed })
            }}
          />
        </div>
        <IconButton
          label="Random seed"
          variant="secondary"
          icon={<Dices size={18} aria-hidden />}
          onClick={() => {
            const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
            setSettings({ seed: drawn % largestDrawnSeed })
          }}
        />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label="Width"
          value={String(document.width)}
          options={sizes}
          onChange={sized('width')}
        />
        <SelectField
          label="Height"
          value={String(document.height)}
          options={sizes}
          onChange={sized('height')}
        />
      </div>
      <SliderField
        label="Drawing layer"
        about="How much of the drawing is seen."
        {...opacity('drawing')}
      />
      <SliderField
        label="Picture layer"
        about="How much of the picture is seen under the drawing."
        {...opacity('picture')}
      />
      <SwitchField
        label="Live"
        about="The picture follows by itself. The built-in engine paints for nothing."
        value={live}
        onChange={setLive}
      />
    </div>
  )
}

function sliderOf(name: 'strength' | 'guidance' | 'steps') {
  const { min, max, step, default: fallback } = canvasLimits[name]
  return { min, max, step, fallback }
}
