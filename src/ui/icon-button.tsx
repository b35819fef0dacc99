import type { ComponentProps, ReactNode } from 'react'
import type { ButtonSize, ButtonVariant } from './button.tsx'
import { classes } from './classes.ts'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Accessible name, shown on hover too. */
  label: string
  icon: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
}

const looks: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-accent-ink enabled:hover:bg-accent/90',
  secondary: 'border border-edge bg-raised text-ink enabled:hover:bg-accent-soft',
  quiet: 'text-muted enabled:hover:bg-accent-soft enabled:hover:text-ink',
  danger: 'text-danger enabled:hover:bg-danger-soft',
}

const sizes: Record<ButtonSize, string> = { md: 'size-9', sm: 'size-7' }

export function IconButton({
  label,
  icon,
  variant = 'quiet',
  size = 'md',
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- the caller's choice of the three
      type={type}
      aria-label={label}
      title={label}
      className={classes(
        'inline-flex shrink-0 cursor-pointer items-center justify-center rounded-md transition-colors select-none disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:size-11',
        looks[variant],
        sizes[size],
        className,
      )}
      {...rest}
    >
      {icon}
    </button>
  )
}
