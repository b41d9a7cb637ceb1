import { clsx } from 'clsx/lite'
import { type ButtonLook, buttonLooks, buttonShape } from './button'

/** A plain link that looks like a button, for files and for pages without scripts. */
export function AnchorButton({
  href,
  look = 'main',
  children,
}: {
  href: string
  look?: ButtonLook
  children: string
}) {
  return (
    <a href={href} className={clsx(buttonShape, buttonLooks[look])}>
      {children}
    </a>
  )
}
