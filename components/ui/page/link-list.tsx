'use client'

/** Where it leads, what it says, and perhaps what is beside it. */
export type ListedLink = readonly [href: string, text: string, beside?: string]

type LinkListProps = {
  links: readonly ListedLink[]
  /** Which of them is shown now. */
  current?: number
  isOrdered?: boolean
}

/** Links in a list. The copy of a page for React has their words alone: many links would be a large part of it. */
export function LinkList({ links, current, isOrdered = false }: LinkListProps) {
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <List>
      {links.map(([href, text, beside], index) => (
        <li key={text}>
          <a href={href} aria-current={index === current ? 'true' : undefined}>
            {text}
          </a>
          {beside && <span>{beside}</span>}
        </li>
      ))}
    </List>
  )
}
