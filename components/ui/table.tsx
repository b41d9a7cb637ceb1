import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

/** A table with its caption; scrolls inside itself where the page is narrow. */
export function Table({ caption, children }: { caption: ReactNode; children: ReactNode }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={typeof caption === 'string' ? caption : undefined}
      className="overflow-x-auto"
    >
      <table className="w-full border-collapse text-start">
        <caption className="pb-2 text-start font-semibold">{caption}</caption>
        {children}
      </table>
    </section>
  )
}

export function HeadCell({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...rest}
      className={classNames('border-b border-edge py-2 pe-4 text-start text-small font-semibold', className)}
    />
  )
}

export function RowHead({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="row"
      {...rest}
      className={classNames('border-b border-line py-2 pe-4 text-start font-normal', className)}
    />
  )
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={classNames('border-b border-line py-2 pe-4 align-top', className)} />
}
