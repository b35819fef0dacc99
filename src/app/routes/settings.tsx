import { Settings } from '#src/features/settings/components/settings.tsx'

export function SettingsRoute() {
  return <Settings />
}
