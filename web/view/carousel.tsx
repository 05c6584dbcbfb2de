import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ProductCard as Card } from '../wire/reply';
import { Icon } from './icon';
import { ProductCard } from './product-card';
import { useShown } from './shown';

/** Products side by side: swiped on a phone, by arrows with a mouse, by arrow keys on a keyboard. */
export function Carousel({ cards }: { readonly cards: readonly Card[] }) {
  const { t } = useShown();
  const track = useRef<HTMLUListElement>(null);
  const ends = useEnds(track, cards.length);
  const move = (direction: 1 | -1) => {
    const list = track.current;
    list?.scrollBy({ left: direction * list.clientWidth * 0.8, behavior: 'smooth' });
  };
  return (
    <div class={`carousel ${ends.start ? '' : 'carousel-goes-left'} ${ends.end ? '' : 'carousel-goes-right'}`}>
      <ul
        class="carousel-track"
        ref={track}
        aria-label={t.products}
        onKeyDown={(event) => stepBetween(event, track.current)}
      >
        {cards.map((card, index) => (
          <li key={`${index}-${card.product}`} aria-label={t.place(index + 1, cards.length)}>
            <ProductCard card={card} />
          </li>
        ))}
      </ul>
      {!ends.start && <Arrow name="left" label={t.previous} onClick={() => move(-1)} />}
      {!ends.end && <Arrow name="right" label={t.next} onClick={() => move(1)} />}
    </div>
  );
}

interface ArrowProps {
  readonly name: 'left' | 'right';
  readonly label: string;
  readonly onClick: () => void;
}

function Arrow({ name, label, onClick }: ArrowProps) {
  return (
    <button type="button" class={`carousel-arrow carousel-${name}`} aria-label={label} onClick={onClick}>
      <Icon name={name} />
    </button>
  );
}

/** Whether the track stands at its start and at its end. */
function useEnds(track: { readonly current: HTMLUListElement | null }, count: number) {
  const [ends, setEnds] = useState({ start: true, end: true });
  const look = useCallback(() => {
    const list = track.current;
    if (!list) return;
    const start = list.scrollLeft < 8;
    const end = list.scrollLeft + list.clientWidth > list.scrollWidth - 8;
    setEnds((now) => (now.start === start && now.end === end ? now : { start, end }));
  }, [track]);
  useEffect(() => {
    const list = track.current;
    if (!list || count === 0) return;
    const observer = new ResizeObserver(look);
    observer.observe(list);
    list.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, [track, look, count]);
  return ends;
}

/** Left and right go to the neighbouring card's first button. */
function stepBetween(event: KeyboardEvent, list: HTMLUListElement | null) {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (!list || step === 0) return;
  const items = [...list.children];
  const here = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[here + step]?.querySelector<HTMLElement>('button, a');
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  items[here + step]?.scrollIntoView({ behavior: 'smooth', inline: 'center', block: 'nearest' });
}
