import 'server-only'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { type FirstLook, firstLook } from '@/lib/core/scoring/first-look/first-look'
import { requireRules } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { calendarDate } from '../../records/rows'
import { findAssessment } from '../assessments'
import { essentialIds } from './essentials-page'

/** A draft, and the first look at it. `date`: the day it was taken, YYYY-MM-DD, UTC. */
export type FirstLookPage = { assessment: OpenAssessment; look: FirstLook; date: string }

/** Null where the draft cannot be found, or is submitted: then its report says more. */
export async function findFirstLook(person: Person, assessmentId: string): Promise<FirstLookPage | null> {
  const assessment = await findAssessment(person, assessmentId)
  if (assessment?.state !== 'draft') return null
  const date = calendarDate(new Date())
  const { content, facts, answers } = assessment
  return {
    assessment,
    date,
    look: firstLook(requireRules(content), { facts, answers, date }, essentialIds(content)),
  }
}
