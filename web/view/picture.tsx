import { useState } from 'preact/hooks';
import { webAddress } from './web-address';

interface PictureProps {
  readonly url: string | null;
  /** Empty when words beside it say the same. */
  readonly alt: string;
  readonly class: string;
  /** Shown in its place when there is none. */
  readonly initial: string;
}

/** A picture in its frame, or the first letter of what it would show. */
export function Picture({ url, alt, class: name, initial }: PictureProps) {
  const [broken, setBroken] = useState(false);
  const address = url === null || broken ? null : webAddress(url);
  if (address === null) {
    return (
      <span class={`picture picture-none ${name}`} aria-hidden="true">
        {[...initial][0] ?? ''}
      </span>
    );
  }
  return (
    <span class={`picture ${name}`}>
      <img src={address} alt={alt} loading="lazy" decoding="async" draggable={false} onError={() => setBroken(true)} />
    </span>
  );
}
