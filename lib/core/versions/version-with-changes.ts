import type { Questionnaire } from '../format/questionnaire'
import type { Changes } from '../format/schema/changes-schema'

export type VersionWithChanges = {
  questionnaire: Questionnaire
  /** What its authors declare about the version before; null for a first version. */
  changes: Changes | null
}
