import type { ReactNode } from 'react'

/** What this is, for whom, what it costs, and the way in. */
export function Welcome({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-title font-bold sm:text-display">Look at your connected product honestly</h1>
      <p className="measure text-lead">
        Thingworthy is for teams that make connected things. It asks how open you are, how much people can
        control, how you handle security and privacy and who answers for it, and shows what your answers add
        up to.
      </p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {children}
        <a href="/questionnaires" className="inline-flex min-h-11 items-center">
          Read the questions first
        </a>
      </div>
      <dl className="grid gap-x-8 gap-y-4 border-t border-line pt-6 sm:grid-cols-2">
        <Point title="A dozen essential questions">
          One sitting. The rest is sorted by who knows: engineering, product, legal, support.
        </Point>
        <Point title="A score you can check">Every point has a reason. Click 61 and watch it add up.</Point>
        <Point title="“I don’t know yet” counts">
          It widens the range instead of hiding the gap, and says whom to ask next.
        </Point>
        <Point title="Costs nothing, tells nobody">
          Free software on your own machine. No trackers, no account elsewhere.
        </Point>
      </dl>
    </div>
  )
}

function Point({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold">{title}</dt>
      <dd className="text-ink-soft">{children}</dd>
    </div>
  )
}
