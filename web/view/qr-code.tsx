import { useEffect, useState } from 'preact/hooks';

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
}

interface Drawn {
  readonly size: number;
  readonly path: string;
}

/** Light modules around the code, as its readers need. */
const quiet = 3;

/** Drawn in the browser: the address goes nowhere else. The drawing code is loaded when one is shown. */
export function QrCode({ text, label }: QrCodeProps) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    let wanted = true;
    import('./draw-qr-code').then(
      ({ drawQrCode }) => wanted && setDrawn(drawQrCode(text)),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [text]);
  if (!drawn) return <span class="qr-code" />;
  const side = drawn.size + 2 * quiet;
  return (
    <svg class="qr-code" viewBox={`${-quiet} ${-quiet} ${side} ${side}`} role="img" aria-label={label}>
      <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
      <path d={drawn.path} fill="#111" />
    </svg>
  );
}
