/** The app's own addresses: each is answered with the one page, whose router shows the screen. */
const screens = [
  /^\/$/,
  /^\/gallery$/,
  /^\/canvas$/,
  /^\/links$/,
  /^\/settings$/,
  /^\/spending$/,
  /^\/compare$/,
  /^\/image\/[^/]+$/,
  /^\/grid\/[^/]+$/,
]

export const isScreen = (path: string): boolean => screens.some((screen) => screen.test(path))
