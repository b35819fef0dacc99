import type { ReactNode } from 'react'
import { About } from './about.tsx'
import { Appearance } from './appearance.tsx'

interface SettingsProps {
  connections: ReactNode
  spending: ReactNode
  phone: ReactNode
  notifications: ReactNode
  tokens: ReactNode
}

export function Settings({ connections, spending, phone, notifications, tokens }: SettingsProps) {
  return (
    <div className="mx-auto flex max-w-[44rem] flex-col gap-6 px-4 py-6 lg:px-8">
      <SettingsSection title="Connections">{connections}</SettingsSection>
      <SettingsSection title="Spending">{spending}</SettingsSection>
      <SettingsSection title="Phone">{phone}</SettingsSection>
      <SettingsSection title="Notifications">{notifications}</SettingsSection>
      <SettingsSection title="API tokens">{tokens}</SettingsSection>
      <SettingsSection title="Appearance">
        <Appearance />
      </SettingsSection>
      <SettingsSection title="About">
        <About />
      </SettingsSection>
    </div>
  )
}

function SettingsSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      aria-label={title}
      className="rounded-lg border border-line bg-surface px-4 py-4 sm:px-6 sm:py-5"
    >
      <h2 className="mb-4 text-lg font-strong">{title}</h2>
      {children}
    </section>
  )
}
