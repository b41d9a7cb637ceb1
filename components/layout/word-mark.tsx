import { clsx } from 'clsx/lite'

/** Our name; where it is short, narrow pages show the sign alone. The bar of the t is our chart: solid where something is known, hatched where it is not. */
export function WordMark({ isShort = false }: { isShort?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2.5 text-ink">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7 shrink-0">
        <rect width="32" height="32" rx="7" className="fill-accent" />
        <path
          d="M11.5 5h5v6H20v4h-3.5v6.4c0 1.7.9 2.5 2.5 2.5 1 0 1.9-.3 2.7-.7l1.2 3.4c-1.4.8-3.1 1.3-4.9 1.3-4.2 0-6.5-2.3-6.5-6.3V15H6v-4h5.5zM21.5 11H23v4h-1.5zM24.5 11H26v4h-1.5z"
          className="fill-on-accent"
        />
      </svg>
      <span className={clsx('text-lead font-bold tracking-tight', isShort && 'max-sm:hidden')}>
        Thingworthy
      </span>
    </span>
  )
}
