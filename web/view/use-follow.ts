import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Nearer to the end than this the reader is at the end. In pixels. */
const nearPx = 80;
/** Farther from it than this the way back is offered. */
const farPx = 240;
/** Of what came before a tall reply so much stays in sight. */
const contextPx = 72;
/** A smooth scroll of ours is over after this. */
const glideMs = 700;

interface Follow {
  /** The end is out of sight; 'new' when something has come that is, too. */
  readonly behind: 'no' | 'far' | 'new';
  readonly toEnd: () => void;
}

interface FollowOptions {
  /** Keys of the entries, in order. */
  readonly keys: readonly string[];
  /** The entry that was said last in this tab: what shoppers say they want to see. */
  readonly own: string | null;
  /** Changes when the end of the log moves without an entry: the typing mark. */
  readonly tail: boolean;
}

/**
 * Keeps the newest in sight as long as the reader is there, and lets them read in peace when they are not. Of a reply
 * higher than the window the beginning is shown, not the end.
 */
export function useFollow(log: RefObject<HTMLElement | null>, { keys, own, tail }: FollowOptions): Follow {
  const [behind, setBehind] = useState<Follow['behind']>('no');
  const atEnd = useRef(true);
  const glidingUntil = useRef(0);
  const before = useRef<ReadonlySet<string>>(new Set());
  const scroll = useCallback(
    (top: number, smooth: boolean) => {
      const area = log.current;
      if (!area) return;
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (smooth) glidingUntil.current = Date.now() + glideMs;
      area.scrollTo({ top, behavior: smooth && !calm ? 'smooth' : 'auto' });
    },
    [log],
  );
  useLayoutEffect(() => {
    const area = log.current;
    if (!area) return;
    const fresh = keys.filter((key) => !before.current.has(key));
    const first = before.current.size === 0 || fresh.length > 5;
    before.current = new Set(keys);
    const spoke = own !== null && fresh.includes(own);
    if (!atEnd.current && !spoke) {
      if (fresh.length > 0) setBehind('new');
      return;
    }
    const end = area.scrollHeight - area.clientHeight;
    const entry = spoke ? null : area.querySelector<HTMLElement>(`[data-key="${CSS.escape(fresh[0] ?? '')}"]`);
    const top = entry && !first ? Math.min(end, entry.offsetTop - contextPx) : end;
    atEnd.current = end - top < nearPx;
    setBehind(atEnd.current ? 'no' : 'far');
    scroll(top, !first);
  }, [log, scroll, keys.join('\n'), own, tail]);
  useEffect(() => {
    const area = log.current;
    return area ? watch(area, { atEnd, glidingUntil, setBehind }) : undefined;
  }, [log]);
  const toEnd = () => {
    atEnd.current = true;
    setBehind('no');
    scroll(log.current?.scrollHeight ?? 0, true);
  };
  return { behind, toEnd };
}

interface Watched {
  readonly atEnd: { current: boolean };
  readonly glidingUntil: { current: number };
  readonly setBehind: (update: (now: Follow['behind']) => Follow['behind']) => void;
}

/** Learns from the reader's own scrolling, and holds the end in place when the window's height changes. */
function watch(area: HTMLElement, { atEnd, glidingUntil, setBehind }: Watched): () => void {
  const onScroll = () => {
    if (Date.now() < glidingUntil.current) return;
    const left = area.scrollHeight - area.clientHeight - area.scrollTop;
    atEnd.current = left < nearPx;
    setBehind((now) => (atEnd.current ? 'no' : now === 'new' ? 'new' : left > farPx ? 'far' : 'no'));
  };
  const onReader = () => {
    glidingUntil.current = 0;
  };
  const observer = new ResizeObserver(() => {
    if (atEnd.current && Date.now() >= glidingUntil.current) area.scrollTop = area.scrollHeight;
  });
  observer.observe(area);
  const readers = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;
  area.addEventListener('scroll', onScroll, { passive: true });
  for (const type of readers) area.addEventListener(type, onReader, { passive: true });
  return () => {
    observer.disconnect();
    area.removeEventListener('scroll', onScroll);
    for (const type of readers) area.removeEventListener(type, onReader);
  };
}
