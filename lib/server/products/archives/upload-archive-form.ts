import 'server-only'
import { formKeyField } from '@/lib/core/web/form-key-field'
import { personField } from '@/lib/core/web/person-field'
import { mostArchiveBytes } from '@/lib/evidence/limits'
import { readAs } from '../../access/as-person'
import type { Uploaded } from '../../assessments/import-export'
import { readFileForm } from '../../http/evidence/read-file-form'
import type { Person } from '../../identity/person'
import { noteSecurity } from '../../world/limits/security-log'
import type { ArrivingForm } from '../files/take-file'
import { refuseBecause, uploadArchive } from './upload-archive'

/**
 * Imports a zip from a form: the person of its page, its key and perhaps `confirm` (`different-product`: also of another product or
 * release), then the file. Nothing is read before the person is known to be one who may start an assessment of this release.
 */
export async function uploadArchiveForm(
  person: Person,
  { releaseId, form }: { releaseId: string; form: ArrivingForm },
): Promise<Uploaded | null> {
  const release = await readAs(person, (scope) => scope.findRelease('start-assessment', releaseId))
  if (!release) return null
  const read = await readFileForm(form.body, form.contentType, mostArchiveBytes).catch(() => null)
  if (!read) return refuse('unreadable')
  if (read.fields.get(personField) !== person.id) {
    await noteSecurity('form refused', { reason: 'another-person', personId: person.id })
    return refuse('another-person')
  }
  if (read.name === '') return refuse('not-chosen')
  const confirm = read.fields.get('confirm')
  return uploadArchive(person, {
    releaseId,
    source: read.content,
    formKey: read.fields.get(formKeyField),
    confirm,
  })
}

function refuse(why: 'unreadable' | 'another-person' | 'not-chosen'): Uploaded {
  return refuseBecause({ code: `form-problem.evidence-file.${why}`, values: {} })
}
