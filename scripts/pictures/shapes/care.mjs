// Bottles, jars and tubes: skin care and body care.
import { brightness, darker, lighter, mix } from '../colours.mjs';
import { box, disc, floor, move, oval, print, shape, shine, stroke, turn } from '../pen.mjs';

const INK = '#5b4a55';
const GOLD = '#d9b77e';
const inkOn = (colour) => (brightness(colour) < 0.62 ? '#ffffff' : INK);
const capOf = (pen, main) => pen.pick('cap', ['#fbf8f4', GOLD, darker(main, 0.35), '#d8dade', '#e7b9a8']);

/** A round label of paper in the middle of a body. */
function label(pen, x, y, w, h, main) {
  const kind = pen.pick('label', ['plain', 'leaf', 'band', 'ring']);
  const ink = inkOn(main);
  if (kind === 'plain') return print(x, y + h * 0.3, w * 0.62, ink, 3);
  if (kind === 'band')
    return (
      box(x - w / 2, y + h * 0.2, w, h * 0.5, 0, '#fff', 'opacity=".82"') + print(x, y + h * 0.34, w * 0.55, INK, 3)
    );
  if (kind === 'ring')
    return (
      disc(x, y + h * 0.34, w * 0.2, 'none', `stroke="${ink}" stroke-width="2.5" opacity=".7"`) +
      print(x, y + h * 0.34 + w * 0.32, w * 0.5, ink, 2)
    );
  const s = w / 70;
  return (
    move(
      x,
      y + h * 0.34,
      stroke('M0 16C0 0 0-4 0-12', ink, 2, 'opacity=".8"') +
        shape('M0 2C10 0 13-8 12-14C4-13 0-7 0 2ZM0 8C-10 6-13-2-12-8C-4-7 0-1 0 8Z', ink, 'opacity=".75"'),
      s,
    ) + print(x, y + h * 0.34 + 24 * s, w * 0.55, ink, 2)
  );
}

export const care = {
  tube({ pen, main }) {
    const body = lighter(main, 0.25);
    const cap = capOf(pen, main);
    const wide = 58 + pen.chance('wide') * 12;
    return (
      floor(200, 316, wide + 10) +
      shape(`M${200 - wide} 70H${200 + wide}L${200 + wide - 14} 270H${200 - wide + 14}Z`, pen.round(body)) +
      box(200 - wide - 1, 60, wide * 2 + 2, 16, 4, darker(body, 0.08)) +
      stroke(`M${200 - wide + 8} 68H${200 + wide - 8}`, '#fff', 2, 'opacity=".6" stroke-dasharray="2 5"') +
      label(pen, 200, 96, wide * 1.5, 120, body) +
      box(200 - wide + 12, 270, wide * 2 - 24, 44, 8, pen.round(cap)) +
      shine(200 - wide + 20, 92, 7, 150)
    );
  },
  pump({ pen, main }) {
    const cap = capOf(pen, main);
    const body = lighter(main, 0.2);
    return (
      floor(200, 316, 76) +
      box(193, 74, 14, 40, 3, pen.round(cap)) +
      shape('M150 66C150 58 156 56 166 56H214Q226 56 226 68V80H188V72H160Q150 76 150 66Z', pen.round(cap)) +
      box(172, 106, 56, 26, 6, pen.round(cap)) +
      box(138, 130, 124, 184, 26, pen.round(body)) +
      label(pen, 200, 150, 104, 130, body) +
      shine(150, 150, 8, 140)
    );
  },
  foam({ pen, main }) {
    const body = lighter(main, 0.3);
    return (
      floor(196, 316, 70) +
      box(136, 140, 112, 174, 22, pen.glass(main)) +
      box(142, 196, 100, 112, 16, body, 'opacity=".75"') +
      label(pen, 192, 170, 92, 120, body) +
      box(152, 112, 80, 32, 8, pen.round('#fbf8f4')) +
      box(178, 84, 28, 32, 4, pen.round('#f1ece6')) +
      shape('M144 74Q144 62 158 62H220Q232 62 232 74V90H178V84H152Q144 84 144 74Z', pen.round('#fbf8f4')) +
      [
        [282, 292, 24],
        [258, 302, 18],
        [306, 304, 16],
        [286, 270, 15],
        [270, 282, 13],
      ]
        .map(([x, y, r]) => disc(x, y, r, pen.ball('#ffffff')))
        .join('') +
      shine(148, 160, 7, 130)
    );
  },
  tallBottle({ pen, main }) {
    const cap = capOf(pen, main);
    const wide = 48 + pen.chance('wide') * 10;
    const shoulder = pen.chance('shoulder') > 0.5 ? 30 : 12;
    return (
      floor(200, 316, wide + 14) +
      box(200 - wide, 124, wide * 2, 190, shoulder, pen.glass(main)) +
      box(
        200 - wide + 7,
        168,
        wide * 2 - 14,
        139,
        Math.min(shoulder, 20),
        pen.blend(lighter(main, 0.35), main),
        'opacity=".8"',
      ) +
      box(178, 104, 44, 24, 3, lighter(main, 0.6)) +
      box(172, 62, 56, 50, 8, pen.round(cap)) +
      label(pen, 200, 180, wide * 1.7, 110, main) +
      shine(200 - wide + 12, 146, 7, 150)
    );
  },
  mist({ pen, main }) {
    const body = lighter(main, 0.35);
    const drops = [
      [300, 92, 5],
      [318, 76, 4],
      [322, 104, 4],
      [338, 88, 5],
      [346, 112, 3.5],
      [344, 66, 3.5],
      [304, 66, 3],
    ];
    return (
      floor(196, 316, 56) +
      box(150, 128, 92, 186, 22, pen.round(body)) +
      label(pen, 196, 150, 82, 130, body) +
      box(164, 100, 64, 30, 5, pen.round('#eef0f2')) +
      box(176, 66, 42, 38, 7, pen.round('#ffffff')) +
      disc(222, 82, 5, '#b9bec4') +
      box(214, 78, 12, 8, 3, '#dfe3e7') +
      drops.map(([x, y, r]) => disc(x - 40, y + 4, r, lighter(main, 0.2), 'opacity=".75"')).join('') +
      shine(160, 150, 6, 140)
    );
  },
  dropper({ pen, main }) {
    const glass = pen.pick('glass', ['#b7793f', main, darker(main, 0.2), '#8fb3a3']);
    const rubber = pen.pick('rubber', ['#2f2c33', '#fbf8f4', darker(main, 0.3)]);
    return (
      floor(200, 316, 66) +
      box(142, 154, 116, 160, 24, pen.round(glass), 'opacity=".92"') +
      box(176, 130, 48, 28, 4, pen.round(glass)) +
      box(150, 200, 100, 84, 4, '#fffdfa', 'opacity=".94"') +
      print(200, 216, 62, INK, 3) +
      disc(200, 266, 9, main, 'opacity=".85"') +
      box(170, 104, 60, 32, 5, pen.round(pen.pick('ring', [GOLD, '#d8dade', '#2f2c33']))) +
      shape('M182 104V70Q182 48 200 48T218 70V104Z', pen.round(rubber)) +
      shine(152, 172, 7, 128) +
      shape(
        'M296 246C306 262 312 272 312 284A16 16 0 1 1 280 284C280 272 286 262 296 246Z',
        pen.ball(lighter(main, 0.15)),
        'opacity=".9"',
      )
    );
  },
  roller({ pen, main }) {
    return (
      floor(200, 316, 60) +
      turn(
        10,
        200,
        200,
        box(170, 128, 56, 178, 20, pen.round(lighter(main, 0.25))) +
          box(174, 94, 48, 40, 6, pen.round('#d3d7dc')) +
          disc(198, 88, 19, pen.ball('#e9edf0')) +
          label(pen, 198, 150, 50, 110, main) +
          shine(178, 146, 5, 140),
      ) +
      turn(10, 288, 260, box(262, 214, 50, 96, 14, pen.round(lighter(main, 0.45))))
    );
  },
  jar({ pen, main }) {
    const lid = capOf(pen, main);
    const body = lighter(main, 0.45);
    const open = pen.chance('open') > 0.5;
    const cream = open
      ? oval(200, 172, 92, 26, lighter(main, 0.7)) +
        stroke(
          'M140 172C150 150 236 148 250 170C258 190 170 194 172 176C176 162 224 164 222 174',
          mix(main, '#ffffff', 0.45),
          7,
          'opacity=".8"',
        ) +
        turn(-14, 300, 286, box(250, 262, 106, 44, 12, pen.round(lid)) + oval(303, 262, 53, 10, lighter(lid, 0.3)))
      : box(100, 118, 200, 66, 14, pen.round(lid)) +
        oval(200, 121, 99, 12, lighter(lid, 0.35)) +
        shine(116, 134, 6, 40);
    const base =
      box(106, 172, 188, 140, 28, pen.round(body)) + label(pen, 200, 200, 130, 100, body) + shine(118, 196, 7, 90);
    return floor(200, 314, 110) + (open ? base + cream : base + cream);
  },
  clayJar({ pen, main }) {
    const brush = turn(
      32,
      290,
      180,
      box(282, 70, 14, 130, 6, pen.round('#e9c9a4')) +
        box(278, 190, 22, 26, 3, pen.round('#d9b77e')) +
        shape('M278 216H300L306 256Q289 270 272 256Z', pen.round('#f2e3d6')) +
        shape('M272 246Q289 262 306 250L306 256Q289 270 272 256Z', main),
    );
    return (
      floor(186, 316, 104) +
      box(94, 188, 176, 126, 24, pen.round('#f5efe8')) +
      oval(182, 190, 84, 22, pen.blend(lighter(main, 0.15), main)) +
      stroke('M124 190C142 176 214 174 232 188', lighter(main, 0.35), 6, 'opacity=".7"') +
      label(pen, 182, 204, 120, 92, '#f5efe8') +
      brush
    );
  },
  sachet({ pen, main }) {
    const paper = lighter(main, 0.4);
    const one = (dark) =>
      shape('M112 74H288V306H112Z', dark ? darker(paper, 0.08) : pen.blend(lighter(main, 0.55), lighter(main, 0.2))) +
      shape('M112 74H288V86H112ZM112 296H288V306H112Z', darker(paper, 0.12));
    const face =
      shape(
        'M200 124C240 124 250 156 246 190C242 226 222 246 200 246S158 226 154 190C150 156 160 124 200 124Z',
        '#fffaf6',
        'opacity=".95"',
      ) +
      oval(181, 176, 11, 6, paper) +
      oval(219, 176, 11, 6, paper) +
      shape('M197 190L194 208H206Z', paper) +
      oval(200, 224, 13, 5, paper);
    return (
      floor(204, 316, 100) +
      turn(9, 200, 300, one(true)) +
      one(false) +
      face +
      print(200, 264, 84, inkOn(main), 2) +
      shine(122, 96, 6, 180, 0.3)
    );
  },
  sunBottle({ pen, main }) {
    const body = lighter(main, 0.15);
    const rays = Array.from({ length: 8 }, (_, at) => turn(at * 45, 200, 198, box(198, 160, 4, 12, 2, '#fff'))).join(
      '',
    );
    return (
      floor(200, 316, 66) +
      shape('M142 130Q142 112 160 112H240Q258 112 258 130V286Q258 314 230 314H170Q142 314 142 286Z', pen.round(body)) +
      box(168, 76, 64, 40, 8, pen.round('#ffffff')) +
      box(168, 106, 64, 8, 2, darker(main, 0.1), 'opacity=".4"') +
      disc(200, 198, 20, '#fff') +
      rays +
      print(200, 252, 62, inkOn(body), 3) +
      shine(152, 136, 7, 150)
    );
  },
  stick({ pen, main }) {
    return (
      floor(190, 316, 66) +
      box(142, 170, 92, 144, 18, pen.round(lighter(main, 0.1))) +
      box(150, 146, 76, 30, 6, pen.round('#ffffff')) +
      shape('M156 148V112Q156 84 188 84T220 112V148Z', pen.round('#fffaf0')) +
      label(pen, 188, 180, 80, 110, main) +
      shine(152, 184, 6, 110) +
      box(262, 200, 76, 114, 18, pen.round(lighter(main, 0.35))) +
      shine(272, 214, 5, 84)
    );
  },
  handCream({ pen, main, colours }) {
    const tones = colours.length > 1 ? colours.slice(0, 3) : [main, lighter(main, 0.3), darker(main, 0.1)];
    return (
      floor(200, 316, 110) +
      tones
        .map((tone, at) => {
          const body = lighter(tone, 0.25);
          return turn(
            (at - 1) * 9,
            200,
            320,
            move(
              (at - 1) * 78,
              0,
              shape('M166 96H234L226 268H174Z', pen.round(body)) +
                box(164, 86, 72, 14, 3, darker(body, 0.1)) +
                print(200, 150, 36, inkOn(body), 3) +
                shape('M178 268H222L218 308Q200 314 182 308Z', pen.round(GOLD)) +
                shine(178, 110, 5, 140),
            ),
          );
        })
        .join('')
    );
  },
};
