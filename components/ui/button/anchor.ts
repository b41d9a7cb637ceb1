import type { ComponentType, ReactNode } from 'react'

type AnchorProps = {
  href: string
  className?: string
  'aria-label'?: string
  children: ReactNode
}

/**
 * What draws links: a component that changes pages by script, or plain `a`. It is handed on and never imported
 * where both will do, because a page carries the scripts of all that it imports.
 */
export type Anchor = ComponentType<AnchorProps> | 'a'
