import 'server-only'
import { giveFile, givePicture } from '../../http/evidence/give-file'
import type { Person } from '../../identity/person'
import { withPerson } from '../../identity/with-person'

/** Finds and opens a file for a person, by the parameters of its address. */
type Open<Params> = (person: Person, params: Params) => Promise<Parameters<typeof givePicture>[0]>
type Route<Params> = (request: Request, place: { params: Promise<Params> }) => Promise<Response>

/** The route that gives a file as it was stored, to download. */
export function downloadRoute<Params>(open: Open<Params>): Route<Params> {
  return (request, { params }) =>
    withPerson(request, async (person) => giveFile(request, await open(person, await params)))
}

/** The route of a picture that this server draws of an image. */
export function pictureRoute<Params>(open: Open<Params>): Route<Params> {
  return (request, { params }) =>
    withPerson(request, async (person) => givePicture(await open(person, await params)))
}
