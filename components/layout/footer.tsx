export function Footer() {
  return (
    <footer className="mt-auto border-t border-line print:hidden">
      <div className="mx-auto flex max-w-6xl flex-col gap-1 px-4 py-6 text-small text-ink-soft sm:px-6">
        <nav aria-label="For everybody">
          <ul className="flex flex-wrap gap-x-6">
            <li>
              <a href="/questionnaires" className="inline-flex min-h-8 items-center">
                Read the questionnaires
              </a>
            </li>
            <li>
              <a href="/scoring" className="inline-flex min-h-8 items-center">
                How scoring works
              </a>
            </li>
          </ul>
        </nav>
        <p className="measure">
          Thingworthy turns a 2017 working text of the IGF Dynamic Coalition on the Internet of Things into
          questions. The IGF endorses nothing here.
        </p>
        <p>No trackers and no requests to other sites. Your answers stay on this server.</p>
      </div>
    </footer>
  )
}
