import Link from 'next/link'
import type { ComponentProps } from 'react'

type Anchor = Pick<ComponentProps<typeof Link>, 'className' | 'children' | 'aria-label'>
export type WayProps = Anchor & { href: string; isQuick: boolean }

/**
 * A link. A quick one changes pages by script, for people at work; the other needs none, so that pages
 * for everybody carry no script of ours.
 */
export function Way({ isQuick, ...rest }: WayProps) {
  return isQuick ? <Link {...rest} /> : <a {...rest} />
}
