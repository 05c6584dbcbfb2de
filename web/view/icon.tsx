const paths = {
  send: 'M5 12h13M12.5 6l6 6-6 6',
  down: 'M12 5v13M6 12.5l6 6 6-6',
  left: 'M14.5 6l-6 6 6 6',
  right: 'M9.5 6l6 6-6 6',
  menu: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  plus: 'M12 6v12M6 12h12',
  minus: 'M6 12h12',
  trash: 'M5.5 7.5h13M10 7V5.5h4V7M7.5 7.5l.8 11h7.4l.8-11',
  check: 'M6 12.5l4 4 8-9',
  clock: 'M12 7.5V12l3 2M12 4a8 8 0 1 0 .01 0',
  alert: 'M12 7.5v5.5M12 16.4h.01M12 4a8 8 0 1 0 .01 0',
  person: 'M12 12.2a3.6 3.6 0 1 0-.01 0M5.5 19.5c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5',
  picture: 'M5 6.5h14v11H5zM5.5 16l4-4 3 3 2.5-2.5 3.5 3.5M14.5 9.8h.01',
  open: 'M9.5 6.5H6.5v11h11v-3M12.5 6h5.5v5.5M18 6l-7.5 7.5',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside words or on a labelled button: it says nothing by itself. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
