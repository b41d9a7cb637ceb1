import type { ReactNode } from 'react'

/** What a person wrote, such as a name or a note: its direction of writing stays its own and turns nothing around it. */
export function Isolated({ children }: { children: string }) {
  return <bdi>{children}</bdi>
}

/** The tag of a message around what a person wrote. */
export function isolate(inside: ReactNode): ReactNode {
  return <bdi>{inside}</bdi>
}

/** A sentence of the interface with names that people gave. */
export function WithIsolated({ names, children }: { names: readonly string[]; children: string }) {
  const [name, ...others] = names
  if (!name) return children
  return children.split(name).map((words, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places.
    <span key={index}>
      {index > 0 && <Isolated>{name}</Isolated>}
      <WithIsolated names={others}>{words}</WithIsolated>
    </span>
  ))
}
