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

export const buttonShape = 'button-shape'

export const buttonLooks: Record<ButtonLook, string> = {
  main: 'border-transparent bg-accent text-on-accent shadow-resting hover:bg-accent-strong hover:text-on-accent',
  quiet: 'button-quiet',
  danger: 'border-danger bg-surface text-danger hover:bg-danger-soft',
}
