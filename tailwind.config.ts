import type { Config } from 'tailwindcss'

/**
 * Every design token, once. Colours are variables so that a theme switches them in one place
 * (`src/app/styles/base.css`); components name the token, never a literal.
 */
const config: Config = {
  darkMode: ['selector', '[data-theme="dark"]'],
  theme: {
    screens: { sm: '480px', md: '768px', lg: '1024px', xl: '1440px', '2xl': '1920px' },
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      page: 'rgb(var(--page) / <alpha-value>)', // behind everything
      surface: 'rgb(var(--surface) / <alpha-value>)', // panels and sheets
      raised: 'rgb(var(--raised) / <alpha-value>)', // inputs, cards, menus
      line: 'rgb(var(--line) / <alpha-value>)', // hairlines; decorative only
      edge: 'rgb(var(--edge) / <alpha-value>)', // borders of controls, 3:1 on any surface
      ink: 'rgb(var(--ink) / <alpha-value>)',
      muted: 'rgb(var(--muted) / <alpha-value>)', // secondary text, 4.5:1 on any surface
      accent: 'rgb(var(--accent) / <alpha-value>)', // raw canvas: the one warm colour
      'accent-ink': 'rgb(var(--accent-ink) / <alpha-value>)', // text on accent
      'accent-soft': 'rgb(var(--accent-soft) / <alpha-value>)', // selected backgrounds
      danger: 'rgb(var(--danger) / <alpha-value>)',
      'danger-ink': 'rgb(var(--danger-ink) / <alpha-value>)',
      'danger-soft': 'rgb(var(--danger-soft) / <alpha-value>)',
      ok: 'rgb(var(--ok) / <alpha-value>)',
      veil: 'rgb(var(--veil) / <alpha-value>)', // behind dialogs and the viewer
    },
    fontFamily: {
      sans: ['"Figtree Variable"', 'system-ui', 'sans-serif'],
      mono: ['ui-monospace', 'monospace'],
    },
    fontSize: {
      xs: ['0.75rem', '1rem'],
      sm: ['0.875rem', '1.25rem'],
      base: ['1rem', '1.5rem'],
      lg: ['1.125rem', '1.625rem'],
      xl: ['1.375rem', '1.75rem'],
      '2xl': ['1.75rem', '2.125rem'],
    },
    fontWeight: { normal: '400', strong: '600' },
    borderRadius: { none: '0', sm: '4px', md: '8px', lg: '12px', xl: '20px', full: '9999px' },
    boxShadow: {
      none: 'none',
      raised: '0 1px 2px rgb(0 0 0 / 0.08), 0 4px 16px rgb(0 0 0 / 0.06)',
      float: '0 2px 6px rgb(0 0 0 / 0.12), 0 12px 40px rgb(0 0 0 / 0.18)',
    },
    transitionDuration: { 0: '0ms', quick: '120ms', DEFAULT: '160ms' },
    extend: {
      minHeight: { touch: '44px' },
      minWidth: { touch: '44px' },
      width: { rail: '76px', form: '404px' },
    },
  },
}

export default config
