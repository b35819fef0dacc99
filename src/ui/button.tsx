import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'md' | 'sm'

interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
}

const looks: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-accent-ink enabled:hover:bg-accent/90 enabled:active:bg-accent/80',
  secondary:
    'border border-edge bg-raised text-ink enabled:hover:bg-accent-soft enabled:active:bg-accent-soft/70',
  quiet: 'text-ink enabled:hover:bg-accent-soft enabled:active:bg-accent-soft/70',
  danger: 'bg-danger text-danger-ink enabled:hover:bg-danger/90 enabled:active:bg-danger/80',
}

const sizes: Record<ButtonSize, string> = {
  md: 'min-h-9 px-3.5 py-1.5 text-sm',
  sm: 'min-h-7 px-2.5 py-1 text-xs',
}

export function Button({
  variant = 'secondary',
  size = 'md',
  icon,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- the caller's choice of the three
      type={type}
      className={classes(
        'inline-flex cursor-pointer items-center justify-center gap-2 rounded-md font-strong transition-colors select-none disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:min-h-touch pointer-coarse:min-w-touch',
        looks[variant],
        sizes[size],
        className,
      )}
      {...rest}
    >
      {icon}
      {children}
    </button>
  )
}
