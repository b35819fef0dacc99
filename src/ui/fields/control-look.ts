/** Shared look of text-like controls. */
export const controlLook =
  'w-full rounded-md border border-edge bg-raised px-3 py-1.5 text-sm text-ink placeholder:text-muted disabled:cursor-not-allowed disabled:bg-surface disabled:text-muted aria-invalid:border-danger pointer-coarse:min-h-touch pointer-coarse:text-base'
