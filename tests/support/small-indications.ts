import type { AnswerValue, Facts } from '@/lib/core/answers/answer'
import { smallQuestionnaire } from './small-questionnaire'

// In the small questionnaire, `lock` (a choice: none, weak, strong) indicates standard 5.1 whole with
// strong and in part with weak; `doors` (a checklist) whole with front and back, in part with front.
// `lock` applies when people log in, and so does the provision. No question maps 5.10.
export const questionnaire = smallQuestionnaire()

export const login: Facts = { login: 'yes', cloud: 'no' }
export const lock = (option: string): AnswerValue => ({ kind: 'choice', option })
export const doors = (...items: string[]): AnswerValue => ({ kind: 'checklist', items })
export const unknown: AnswerValue = { kind: 'unknown' }
