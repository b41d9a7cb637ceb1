import { clsx } from 'clsx/lite'
import { buttonLooks, buttonShape } from './button'

/** A plain link that looks like a button, for pages without scripts. */
export function AnchorButton({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className={clsx(buttonShape, buttonLooks.main)}>
      {children}
    </a>
  )
}
