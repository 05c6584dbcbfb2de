import { useEffect, useState } from 'preact/hooks';

/** What the server takes of pictures. */
const types = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/heic'];
export const pictureTypes = types.join(',');
/** Bytes; the server takes 5,000,000 with the words beside them. */
const most = 4_900_000;

export type PictureTrouble = 'pictureType' | 'pictureSize' | 'pictureFailed';

export interface ChosenPicture {
  readonly file: File;
  readonly url: string;
}

export type PictureState = ReturnType<typeof usePicture>;

/** A picture that is looked at before it is sent; one that did not get through stays, to be tried again. */
export function usePicture(onPicture: (picture: File, text: string) => Promise<boolean>) {
  const [chosen, setChosen] = useState<ChosenPicture | null>(null);
  const [trouble, setTrouble] = useState<PictureTrouble | null>(null);
  const [sending, setSending] = useState(false);
  useEffect(() => () => URL.revokeObjectURL(chosen?.url ?? ''), [chosen]);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (!file || sending) return;
    const wrong = !types.includes(file.type) ? 'pictureType' : file.size > most ? 'pictureSize' : null;
    setTrouble(wrong);
    if (!wrong) setChosen({ file, url: URL.createObjectURL(file) });
  };
  const drop = () => {
    setChosen(null);
    setTrouble(null);
  };
  const send = async (text: string): Promise<boolean> => {
    if (!chosen) return false;
    setSending(true);
    const sent = await onPicture(chosen.file, text);
    setSending(false);
    if (sent) setChosen(null);
    setTrouble(sent ? null : 'pictureFailed');
    return sent;
  };
  return { chosen, trouble, sending, take, drop, send };
}
