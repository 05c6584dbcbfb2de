import { useEffect, useState } from 'preact/hooks';
import type { Kept } from '../direct-line/kept';

const darkQuery = '(prefers-color-scheme: dark)';

/** Dark or light: as the device has it, until the shopper says otherwise. */
export function useScheme(kept: Kept): { readonly dark: boolean; readonly flip: () => void } {
  const [chosen, setChosen] = useState(() => kept.get('scheme'));
  const [device, setDevice] = useState(() => matchMedia(darkQuery).matches);
  useEffect(() => {
    const media = matchMedia(darkQuery);
    const onChange = () => setDevice(media.matches);
    media.addEventListener('change', onChange);
    return () => media.removeEventListener('change', onChange);
  }, []);
  const dark = chosen === null ? device : chosen === 'dark';
  useEffect(() => {
    document.documentElement.dataset.scheme = dark ? 'dark' : 'light';
  }, [dark]);
  const flip = () => {
    const next = dark ? 'light' : 'dark';
    kept.set('scheme', next);
    setChosen(next);
  };
  return { dark, flip };
}
