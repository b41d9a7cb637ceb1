import { type ButtonLook, buttonLooks, buttonShape } from './button'
import { classNames } from './class-names'
import { Way, type WayProps } from './way'

type LinkButtonProps = Omit<WayProps, 'isQuick'> & { look?: ButtonLook; isQuick?: boolean }

/** Goes somewhere and looks like a button; what changes something is a `Button` in a form. */
export function LinkButton({ look = 'main', isQuick = true, className, ...rest }: LinkButtonProps) {
  return <Way {...rest} isQuick={isQuick} className={classNames(buttonShape, buttonLooks[look], className)} />
}
