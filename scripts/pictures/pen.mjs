// The few marks that every shape is made of. A pen collects the gradients that its marks ask for.
import { brightness, chanceOf, darker, lighter } from './colours.mjs';

const number = (value) => String(Math.round(value * 10) / 10);

export class Pen {
  #defs = new Map();

  constructor(seed) {
    this.seed = seed;
  }

  /** A number in 0..1 for one purpose of this product. */
  chance(purpose) {
    return chanceOf(`${this.seed}/${purpose}`);
  }

  pick(purpose, list) {
    return list[Math.floor(this.chance(purpose) * list.length)];
  }

  defs() {
    return [...this.#defs.values()].map(({ text }) => text).join('');
  }

  #gradient(key, make) {
    const known = this.#defs.get(key);
    if (known) return `url(#${known.id})`;
    const id = `g${this.#defs.size}`;
    this.#defs.set(key, { id, text: make(id) });
    return `url(#${id})`;
  }

  /** From one colour to another; `down` goes from top to bottom, else from left to right. */
  blend(from, to, down = true) {
    return this.#gradient(`b${from}${to}${down}`, (id) => {
      const way = down ? 'x2="0" y2="1"' : 'x2="1" y2="0"';
      return `<linearGradient id="${id}" ${way}><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;
    });
  }

  /** A round body lit from the left. */
  round(colour) {
    const bright = brightness(colour);
    const stops = [
      [0, darker(colour, bright > 0.8 ? 0.1 : 0.2)],
      [0.22, lighter(colour, bright > 0.8 ? 0.6 : 0.3)],
      [0.5, colour],
      [1, darker(colour, bright > 0.8 ? 0.16 : 0.3)],
    ];
    return this.#gradient(`r${colour}`, (id) => {
      const text = stops.map(([at, stop]) => `<stop offset="${at}" stop-color="${stop}"/>`).join('');
      return `<linearGradient id="${id}" x2="1" y2="0">${text}</linearGradient>`;
    });
  }

  /** A ball lit from the upper left. */
  ball(colour) {
    return this.#gradient(
      `o${colour}`,
      (id) =>
        `<radialGradient id="${id}" cx=".35" cy=".3" r=".8"><stop stop-color="${lighter(colour, 0.4)}"/>` +
        `<stop offset=".6" stop-color="${colour}"/><stop offset="1" stop-color="${darker(colour, 0.22)}"/></radialGradient>`,
    );
  }

  /** Light that comes through glass: nearly white at the edges. */
  glass(colour) {
    return this.#gradient(
      `g${colour}`,
      (id) =>
        `<linearGradient id="${id}" x2="1" y2="0"><stop stop-color="#fff" stop-opacity=".85"/><stop offset=".25" stop-color="${colour}" stop-opacity=".35"/>` +
        `<stop offset=".8" stop-color="${colour}" stop-opacity=".5"/><stop offset="1" stop-color="#fff" stop-opacity=".8"/></linearGradient>`,
    );
  }

  /** Squares or stripes woven of two colours; `kind` is check or striped. */
  cloth(kind, ground, line) {
    return this.#gradient(`c${kind}${ground}${line}`, (id) => {
      const marks =
        kind === 'check'
          ? `<path d="M0 5h26M5 0v26" stroke="${line}" stroke-width="8" opacity=".45"/><path d="M0 19h26M19 0v26" stroke="${line}" stroke-width="2" opacity=".7"/>`
          : kind === 'striped'
            ? `<path d="M0 6h26M0 19h26" stroke="${line}" stroke-width="5.5"/>`
            : kind === 'dots'
              ? `<circle cx="6" cy="6" r="3" fill="${line}"/><circle cx="19" cy="19" r="3" fill="${line}"/>`
              : `<g fill="${line}"><circle cx="6" cy="5" r="2.4"/><circle cx="9" cy="8" r="2.4"/><circle cx="3.5" cy="9" r="2.4"/><circle cx="19" cy="18" r="2.4"/><circle cx="22" cy="21" r="2.4"/><circle cx="16.5" cy="22" r="2.4"/></g>`;
      return `<pattern id="${id}" width="26" height="26" patternUnits="userSpaceOnUse"><rect width="26" height="26" fill="${ground}"/>${marks}</pattern>`;
    });
  }
}

/** A rectangle with round corners. */
export const box = (x, y, w, h, r, fill, more = '') =>
  `<rect x="${number(x)}" y="${number(y)}" width="${number(w)}" height="${number(h)}"${r ? ` rx="${number(r)}"` : ''} fill="${fill}"${more && ` ${more}`}/>`;
export const disc = (x, y, r, fill, more = '') =>
  `<circle cx="${number(x)}" cy="${number(y)}" r="${number(r)}" fill="${fill}"${more && ` ${more}`}/>`;
export const oval = (x, y, rx, ry, fill, more = '') =>
  `<ellipse cx="${number(x)}" cy="${number(y)}" rx="${number(rx)}" ry="${number(ry)}" fill="${fill}"${more && ` ${more}`}/>`;
export const shape = (d, fill, more = '') => `<path d="${d}" fill="${fill}"${more && ` ${more}`}/>`;
export const stroke = (d, colour, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more && ` ${more}`}/>`;
export const turn = (angle, x, y, inner) =>
  `<g transform="rotate(${number(angle)} ${number(x)} ${number(y)})">${inner}</g>`;
export const move = (x, y, inner, scale = 1) =>
  `<g transform="translate(${number(x)} ${number(y)})${scale === 1 ? '' : ` scale(${number(scale * 100) / 100})`}">${inner}</g>`;
/** The soft shadow under a thing that stands on the floor. */
export const floor = (x, y, rx, ry = 9) => oval(x, y, rx, ry, '#3a2a38', 'opacity=".13"');
/** A strip of light on a smooth body. */
export const shine = (x, y, w, h, opacity = 0.45) => box(x, y, w, h, w / 2, '#fff', `opacity="${opacity}"`);
/** A few lines of print. */
export const print = (x, y, w, colour, lines = 3) =>
  Array.from({ length: lines }, (_, at) =>
    box(
      x - (w * [1, 0.7, 0.5, 0.8][at]) / 2,
      y + at * 9,
      w * [1, 0.7, 0.5, 0.8][at],
      at ? 2.5 : 4,
      1.5,
      colour,
      'opacity=".55"',
    ),
  ).join('');
