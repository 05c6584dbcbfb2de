// Lips, nails and perfume.
import { lighter } from '../colours.mjs';
import { caseOf, smear, smears, trimOf } from '../parts.mjs';
import { box, disc, floor, move, print, shape, shine, turn } from '../pen.mjs';
export const lips = {
  lipstick({ pen, main, colours }) {
    const shell = caseOf(pen);
    const trim = trimOf(pen, shell);
    const slim = pen.chance('slim') > 0.6 ? 25 : 32;
    const square = pen.chance('square') > 0.5 ? 4 : 12;
    const up = 96 + pen.chance('up') * 18;
    const x = 158;
    const bullet =
      shape(
        `M${x - slim * 0.62} 196V${up + 40}C${x - slim * 0.62} ${up + 12} ${x + slim * 0.1} ${up} ${x + slim * 0.62} ${up - 8}V196Z`,
        pen.round(main),
      ) +
      shape(
        `M${x - slim * 0.62} ${up + 40}C${x - slim * 0.62} ${up + 12} ${x + slim * 0.1} ${up} ${x + slim * 0.62} ${up - 8}C${x + slim * 0.4} ${up + 18} ${x - slim * 0.2} ${up + 36} ${x - slim * 0.62} ${up + 40}Z`,
        lighter(main, 0.22),
      );
    const lid = turn(
      -68,
      292,
      286,
      box(262, 226, slim * 2, 118, square, pen.round(shell)) +
        box(262, 330, slim * 2, 12, 2, pen.round(trim)) +
        shine(270, 238, 5, 84, 0.35),
    );
    return (
      floor(200, 318, 120) +
      smears(colours, 274, 120) +
      lid +
      bullet +
      box(x - slim * 0.8, 176, slim * 1.6, 44, 3, pen.round(trim)) +
      box(x - slim, 214, slim * 2, 102, square / 2, pen.round(shell)) +
      box(x - slim, 214, slim * 2, 8, 1, trim, 'opacity=".9"') +
      shine(x - slim + 7, 232, 5, 70, 0.35)
    );
  },
  lipPencil({ pen, main, colours }) {
    const draw = (colour) =>
      box(-17, -70, 34, 190, 6, pen.round(colour)) +
      box(-17, 92, 34, 14, 0, pen.round('#d9c3a0')) +
      shape('M-17-70H17L6-112Q0-122-6-112Z', pen.round('#f0dcc4')) +
      shape('M-8-104L8-104L4-116Q0-124-4-116Z', colour) +
      shine(-10, -54, 4, 130, 0.35);
    const tones = colours.slice(0, 3);
    const at = tones.length > 1 ? [-70, 0, 70] : [0];
    return (
      floor(200, 318, 110) +
      smear(300, 292, 70, main, -18) +
      tones
        .map((tone, i) => turn(-14 + i * 14, 200 + (at[i] ?? 0), 200, move(200 + (at[i] ?? 0), 190, draw(tone))))
        .join('')
    );
  },
  gloss({ pen, main, colours }) {
    const shell = caseOf(pen);
    const one = (x, colour, y) =>
      box(x - 25, y + 96, 50, 318 - y - 96 - 4, 10, pen.glass(colour)) +
      box(x - 19, y + 104, 38, 318 - y - 116, 7, pen.round(colour)) +
      box(x - 20, y + 88, 40, 14, 3, pen.round(trimOf(pen, shell))) +
      box(x - 22, y - 14, 44, 106, 9, pen.round(shell)) +
      shine(x - 15, y - 2, 5, 80, 0.35) +
      shine(x - 14, y + 118, 5, 70, 0.4);
    const tones = colours.length > 1 ? colours.slice(0, 3) : [main];
    const xs = [[200], [166, 236], [136, 202, 268]][tones.length - 1];
    return (
      floor(200, 318, 60 + tones.length * 24) +
      tones.map((tone, at) => one(xs[at], tone, 84 + (at % 2) * 12)).join('') +
      (tones.length < 3 ? smear(300, 292, 66, main) : '')
    );
  },
  nailPolish({ pen, main, colours }) {
    const cap = pen.pick('cap', ['#2b2a2e', '#fbf8f4', '#d3d7dc', '#d9b26a']);
    const round = pen.pick('body', [8, 22, 40]);
    const one = (x, tone, s) =>
      move(
        x,
        318,
        box(-18, -196, 36, 92, 6, pen.round(cap)) +
          box(-14, -110, 28, 18, 2, '#e9edf0') +
          box(-44, -98, 88, 96, round, pen.glass(tone)) +
          box(-38, -92, 76, 84, round * 0.8, pen.round(tone)) +
          shine(-30, -80, 6, 58) +
          shine(-10, -184, 4, 66, 0.3),
        s,
      );
    const tones = (colours.length > 1 ? colours : [main]).slice(0, 3);
    const places = [
      [[196, 1.25]],
      [
        [150, 1.1],
        [262, 1],
      ],
      [
        [124, 1],
        [280, 1],
        [202, 1.16],
      ],
    ][tones.length - 1];
    return (
      floor(202, 320, 70 + tones.length * 20) +
      tones.map((tone, at) => one(places[at][0], tone, places[at][1])).join('') +
      disc(318, 128, 12, pen.ball(main)) +
      disc(338, 152, 6, main)
    );
  },
  perfume({ pen, main }) {
    const kind = pen.pick('kind', ['square', 'round', 'tall', 'arch']);
    const metal = pen.pick('metal', ['#d9b26a', '#d3d7dc', '#2b2a2e', '#e0aa9b']);
    const tint = lighter(main, 0.25);
    const bodies = {
      square: [
        box(116, 140, 168, 174, 16, pen.glass(tint)) +
          box(130, 176, 140, 126, 8, pen.blend(lighter(tint, 0.3), tint), 'opacity=".85"'),
        140,
      ],
      round: [
        disc(200, 222, 94, pen.glass(tint)) +
          shape(
            'M119 214A82 82 0 1 0 281 214Q240 196 200 214T119 214Z',
            pen.blend(lighter(tint, 0.3), tint),
            'opacity=".85"',
          ),
        134,
      ],
      tall: [
        box(140, 116, 120, 198, 12, pen.glass(tint)) +
          box(152, 150, 96, 152, 6, pen.blend(lighter(tint, 0.3), tint), 'opacity=".85"'),
        116,
      ],
      arch: [
        shape(
          'M116 314V212C116 158 152 136 200 136S284 158 284 212V314Q284 318 278 318H122Q116 318 116 314Z',
          pen.glass(tint),
        ) + shape('M130 304V226Q164 206 200 222T270 222V304Z', pen.blend(lighter(tint, 0.3), tint), 'opacity=".85"'),
        138,
      ],
    };
    const [body, top] = bodies[kind];
    return (
      floor(200, 320, 104) +
      body +
      box(182, top - 26, 36, 30, 2, pen.round(metal)) +
      (kind === 'round'
        ? disc(200, top - 46, 28, pen.ball(metal))
        : box(166, top - 84, 68, 62, kind === 'arch' ? 30 : 8, pen.round(metal))) +
      box(164, 228, 72, 46, 3, '#fffdfa', 'opacity=".92"') +
      print(200, 240, 46, '#5b4a55', 3) +
      shine(kind === 'tall' ? 154 : 138, 190, 6, 90)
    );
  },
};
