import 'server-only'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../access/as-person'
import type { Person } from '../identity/person'
import { problemsOf } from '../records/zod-problems'
import { organisationForm } from './joining/make-organisation'
import { lockMembers } from './organisation-lock'

/** Changes the name; reports that were submitted keep the name they were submitted with. */
export async function renameOrganisation(
  person: Person,
  id: string,
  input: unknown,
): Promise<{ renamed: true } | { renamed: false; problems: Problem[] }> {
  const parsed = organisationForm.safeParse(input)
  if (!parsed.success) return { renamed: false, problems: problemsOf(parsed.error) }
  return changeAs(person, async (scope) => {
    if (!(await lockMembers(scope, id, 'manage-organisation')))
      return {
        renamed: false,
        problems: [{ field: 'name', code: 'form-problem.may-not-rename', values: {} }],
      }
    await scope.db.organisation.update({ where: { id }, data: { name: parsed.data.name } })
    scope.record({
      organisationId: id,
      subjectId: id,
      at: new Date(),
      kind: 'organisation-renamed',
      data: {},
    })
    return { renamed: true }
  })
}
