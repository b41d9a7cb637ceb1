import { clsx } from 'clsx/lite'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonLooks, buttonShape } from './button'

/** Goes somewhere and looks like a button; what changes something is a `Button` in a form. */
export function LinkButton({
  look = 'main',
  className,
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link {...rest} className={clsx(buttonShape, buttonLooks[look], className)} />
}
