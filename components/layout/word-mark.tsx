import { classNames } from '../ui/class-names'

/** Our name; where it is short, narrow pages show the sign alone. The bar of the t is the chart of this product: what is known, and what is still open. */
export function WordMark({ isShort = false }: { isShort?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2.5 text-ink">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7 shrink-0">
        <rect width="32" height="32" rx="7" className="fill-accent" />
        <path
          d="M6 9h12v5h-1v9.500c0 1.600.9 2.200 2.300 2.200.8 0 1.500-.2 2.200-.5v3.600c-1 .5-2.300.7-3.600.7-4 0-5.900-2-5.900-5.700V14H6z"
          className="fill-on-accent"
        />
        <path d="M19.500 10H26v3h-6.500" strokeWidth="2" fill="none" className="stroke-on-accent" />
      </svg>
      <span className={classNames('text-lead font-bold tracking-tight', isShort && 'max-sm:hidden')}>
        Thingworthy
      </span>
    </span>
  )
}
