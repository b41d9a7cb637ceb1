import { clsx } from 'clsx/lite'
import type { ReactNode } from 'react'

type NoticeProps = { title?: ReactNode; children?: ReactNode; tone?: 'plain' | 'danger'; className?: string }

/** Something a person should know before they go on. Red only where a line is crossed or something failed. */
export function Notice({ title, children, tone = 'plain', className }: NoticeProps) {
  return (
    <div
      className={clsx(
        'rounded-box border-s-4 px-5 py-4',
        tone === 'danger' ? 'border-danger bg-danger-soft' : 'border-accent bg-accent-soft',
        className,
      )}
    >
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className="measure flex flex-col gap-2">{children}</div>}
    </div>
  )
}
