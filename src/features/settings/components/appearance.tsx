import { Monitor, Moon, Sun } from 'lucide-react'
import { RadioTiles } from '#src/ui/fields/radio-tiles.tsx'
import { type Theme, usePreferences } from '../logic/preferences-store.ts'

const tiles: { value: Theme; label: string; Icon: typeof Sun }[] = [
  { value: 'system', label: 'System', Icon: Monitor },
  { value: 'light', label: 'Light', Icon: Sun },
  { value: 'dark', label: 'Dark', Icon: Moon },
]

export function Appearance() {
  const theme = usePreferences((state) => state.theme)
  const chooseTheme = usePreferences((state) => state.chooseTheme)
  return (
    <RadioTiles
      label="Theme"
      value={theme}
      onChange={chooseTheme}
      tileWidth={80}
      tiles={tiles.map(({ value, label, Icon }) => ({
        value,
        label,
        picture: (
          <span className="flex h-14 items-center justify-center">
            <Icon size={22} aria-hidden />
          </span>
        ),
      }))}
    />
  )
}
