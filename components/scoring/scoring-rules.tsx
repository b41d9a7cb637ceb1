import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { PageContents } from '../layout/page-contents'
import { BoundRules } from './bound-rules'
import { FirstRules } from './first-rules'
import { LaterRules } from './later-rules'
import { rules, ruleTitle } from './rule-titles'

/** The rules in words; every number of the example comes from scoring itself. */
export function ScoringRules({ example }: { example: WorkedExample }) {
  return (
    <div className="grid gap-10 lg:grid-cols-[16rem_minmax(0,48rem)] lg:gap-14">
      <div>
        <PageContents parts={rules.map((id) => ({ id, title: ruleTitle(id) }))} />
      </div>
      <div className="flex min-w-0 flex-col gap-12">
        <FirstRules example={example} />
        <BoundRules example={example} />
        <LaterRules example={example} />
      </div>
    </div>
  )
}
