import { clsx } from 'clsx/lite'
import type { ComponentProps } from 'react'

export type ButtonLook = 'main' | 'quiet' | 'danger'

/** Every pressable thing shares one shape; a page has at most one `main`. */
export function Button({
  look = 'main',
  className,
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type="submit" {...rest} className={clsx(buttonShape, buttonLooks[look], className)} />
}

export const buttonShape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-box border px-4 py-2 text-body leading-tight ' +
  'font-semibold no-underline select-none active:translate-y-px disabled:opacity-60 print:hidden'

export const buttonLooks: Record<ButtonLook, string> = {
  main: 'border-transparent bg-accent text-on-accent shadow-resting hover:bg-accent-strong hover:text-on-accent',
  quiet: 'border-edge bg-surface text-ink shadow-resting hover:border-accent hover:text-accent-strong',
  danger: 'border-danger bg-surface text-danger hover:bg-danger-soft',
}
