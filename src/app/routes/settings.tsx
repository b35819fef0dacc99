import { PhoneSettings } from '#src/features/access/components/phone-settings.tsx'
import { TokenSettings } from '#src/features/access/components/token-settings.tsx'
import { ConnectionSettings } from '#src/features/connections/components/connection-settings.tsx'
import { HistoryImport } from '#src/features/imports/components/history-import.tsx'
import { NotificationSettings } from '#src/features/notifications/components/notification-settings.tsx'
import { Settings } from '#src/features/settings/components/settings.tsx'
import { SpendingSummary } from '#src/features/spending/components/spending-summary.tsx'
import { spendingHref } from '../navigation/page-address.ts'

export function SettingsRoute() {
  return (
    <Settings
      connections={
        <>
          <ConnectionSettings />
          <HistoryImport />
        </>
      }
      spending={<SpendingSummary spendingHref={spendingHref} />}
      phone={<PhoneSettings />}
      notifications={<NotificationSettings />}
      tokens={<TokenSettings />}
    />
  )
}
