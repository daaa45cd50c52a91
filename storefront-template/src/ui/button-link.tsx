import { Link, type LinkProps } from 'react-router';
import { buttonClass, type ButtonLook } from './button.tsx';

/** A link that looks like a button: it goes somewhere instead of doing something. */
export function ButtonLink({ look, size, wide, className, ...rest }: ButtonLook & LinkProps) {
  return <Link {...rest} className={`${buttonClass({ look, size, wide })} ${className ?? ''}`} />;
}
