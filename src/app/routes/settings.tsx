import { PhoneSettings } from '#src/features/access/components/phone-settings.tsx'
import { TokenSettings } from '#src/features/access/components/token-settings.tsx'
import { NotificationSettings } from '#src/features/notifications/components/notification-settings.tsx'
import { Settings } from '#src/features/settings/components/settings.tsx'

export function SettingsRoute() {
  return (
    <Settings
      phone={<PhoneSettings />}
      notifications={<NotificationSettings />}
      tokens={<TokenSettings />}
    />
  )
}
