import type { Choice } from '../wire/reply';
import { useShown } from './shown';
import { webAddress } from './web-address';

interface ChoiceButtonProps {
  readonly choice: Choice;
  readonly class: string;
  /** What it is done to, where the button alone does not tell: the talk should read well afterwards. */
  readonly about?: string;
}

/** A choice as a button; as a link when all it does is open a page. */
export function ChoiceButton({ choice, class: name, about }: ChoiceButtonProps) {
  const { tap } = useShown();
  const { do: deed, url } = choice.action;
  if (deed !== 'open') {
    return (
      <button type="button" class={name} onClick={() => tap(saidOf(choice, about))}>
        {choice.title}
      </button>
    );
  }
  const address = typeof url === 'string' ? webAddress(url) : null;
  if (address === null) return null;
  return (
    <a class={name} href={address} target="_blank" rel="noopener">
      {choice.title}
    </a>
  );
}

const saidOf = (choice: Choice, about: string | undefined): Choice =>
  about === undefined ? choice : { ...choice, title: `${choice.title} · ${about}` };
