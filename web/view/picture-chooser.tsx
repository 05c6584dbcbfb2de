import { useRef } from 'preact/hooks';
import { Icon } from './icon';
import { useShown } from './shown';
import { type PictureState, pictureTypes } from './use-picture';

/** The button that opens the device's pictures, and the picture that waits to be sent. */
export function PictureChooser({
  picture: { chosen, trouble, sending, take, drop },
}: {
  readonly picture: PictureState;
}) {
  const { t } = useShown();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <div class="composer-picture" role="status">
        {trouble && <p class="composer-trouble">{t[trouble]}</p>}
        {chosen && (
          <p class="composer-chosen">
            <img src={chosen.url} alt={t.pictureReady} />
            {sending && <span>{t.sending}</span>}
            <button type="button" class="composer-drop" aria-label={t.dropPicture} disabled={sending} onClick={drop}>
              <Icon name="close" />
            </button>
          </p>
        )}
      </div>
      <input
        ref={field}
        type="file"
        hidden
        accept={pictureTypes}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="composer-add" aria-label={t.addPicture} onClick={() => field.current?.click()}>
        <Icon name="picture" />
      </button>
    </>
  );
}
