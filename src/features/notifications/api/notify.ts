import { doneTag, noticeLook } from '#contract/studio/worker.ts'

const mark = 'Done · '

/** Asks the system whether notifications may be shown. False where it cannot show any. */
export async function askToNotify(): Promise<boolean> {
  if (!('Notification' in globalThis)) return false
  return (await Notification.requestPermission()) === 'granted'
}

/** What the system shows of us: its word, or that it knows no notifications here. */
export function permission(): NotificationPermission | 'unknown' {
  return 'Notification' in globalThis ? Notification.permission : 'unknown'
}

/** Says something to a person who looks elsewhere: by the system where it may, else by the window's title alone. */
export async function notify(title: string, body: string): Promise<void> {
  markTitle()
  if (permission() !== 'granted') return
  const options = { body, tag: doneTag, ...noticeLook }
  const registration = await navigator.serviceWorker?.getRegistration()
  // Phones show only a worker's notifications.
  if (registration?.active) await registration.showNotification(title, options)
  else new Notification(title, options).addEventListener('click', () => window.focus())
}

function markTitle() {
  if (!document.title.startsWith(mark)) document.title = mark + document.title
  const unmark = () => {
    if (document.hidden) return
    document.removeEventListener('visibilitychange', unmark)
    document.title = document.title.replace(mark, '')
  }
  document.addEventListener('visibilitychange', unmark)
}

/** Two soft notes, made here: no file, and nothing where the browser allows no sound. */
export function chime(): void {
  const context = new AudioContext()
  for (const [pitch, at] of [
    [660, 0],
    [880, 0.16],
  ] as const) {
    const tone = context.createOscillator()
    const loudness = context.createGain()
    const start = context.currentTime + at
    tone.frequency.value = pitch
    loudness.gain.setValueAtTime(0.0001, start)
    loudness.gain.exponentialRampToValueAtTime(0.12, start + 0.02)
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + 0.5)
    tone.connect(loudness).connect(context.destination)
    tone.start(start)
    tone.stop(start + 0.5)
    tone.addEventListener('ended', () => {
      if (at > 0) void context.close()
    })
  }
}
