// Foundation, powder and blush.
import { brightness, darker, lighter } from '../colours.mjs';
import { brush, caseOf, smear, smears } from '../parts.mjs';
import { box, disc, floor, move, oval, print, shape, shine, stroke, turn } from '../pen.mjs';
export const face = {
  foundation({ pen, main, colours }) {
    const cap = pen.pick('cap', ['#2b2a2e', '#f6f1ec', '#d9b26a', '#d3d7dc']);
    const round = pen.chance('round') > 0.5;
    return (
      floor(176, 316, 84) +
      box(116, 132, 116, 182, round ? 30 : 10, pen.glass(main)) +
      box(124, 150, 100, 156, round ? 24 : 6, pen.round(main)) +
      box(150, 108, 48, 28, 3, '#f2e9e0') +
      box(146, 62, 56, 58, 6, pen.round(cap)) +
      print(174, 208, 58, darker(main, 0.55), 3) +
      shine(132, 164, 7, 126) +
      smears(colours.length > 1 ? colours : [main, lighter(main, 0.3)], 290, 166, 82)
    );
  },
  bbTube({ pen, main, colours }) {
    const body = pen.pick('body', ['#fbf6f0', '#e9d9cb', '#d7e3dc', '#3a3540', '#f3dfd8']);
    const ink = brightness(body) < 0.5 ? '#ffffff' : '#5b4a55';
    return (
      floor(174, 316, 66) +
      shape('M112 84H232L218 268H126Z', pen.round(body)) +
      box(110, 74, 124, 16, 4, darker(body, 0.1)) +
      print(172, 150, 62, ink, 4) +
      disc(172, 122, 12, main) +
      box(128, 268, 88, 46, 8, pen.round(main)) +
      shine(126, 104, 7, 150) +
      smears(colours.length > 1 ? colours : [main], 288, 176, 86)
    );
  },
  makeupCushion({ pen, main }) {
    const shell = pen.pick('shell', ['#f6f1ec', '#2b2a2e', '#e0aa9b', '#c9d6df', '#d9b26a']);
    return (
      floor(200, 316, 118) +
      turn(
        -8,
        200,
        140,
        oval(200, 138, 104, 88, pen.round(shell)) +
          oval(200, 138, 86, 71, pen.blend('#eef5fa', '#c7d9e6')) +
          shape('M140 130L206 78L232 82L150 168Z', '#fff', 'opacity=".45"'),
      ) +
      oval(200, 268, 116, 48, pen.round(darker(shell, 0.1))) +
      oval(200, 256, 116, 46, pen.round(shell)) +
      oval(200, 254, 92, 34, pen.blend(lighter(main, 0.2), main)) +
      turn(
        -10,
        268,
        268,
        oval(274, 252, 46, 26, lighter(main, 0.55)) +
          oval(274, 246, 46, 26, pen.ball('#f7e3dc')) +
          box(244, 240, 60, 9, 4, '#fff', 'opacity=".9"'),
      )
    );
  },
  concealer({ pen, main, colours }) {
    return (
      floor(190, 316, 92) +
      box(128, 152, 54, 162, 12, pen.glass(main)) +
      box(134, 160, 42, 147, 8, pen.round(main)) +
      shine(140, 176, 5, 110) +
      turn(
        24,
        250,
        180,
        box(240, 70, 40, 108, 8, pen.round(caseOf(pen))) +
          box(256, 178, 8, 70, 3, '#d8c7ba') +
          shape('M252 240H268L266 276Q260 284 254 276Z', pen.round(main)),
      ) +
      smears(colours.slice(0, 2), 300, 268, 62)
    );
  },
  powderJar({ pen, main }) {
    return (
      floor(190, 316, 112) +
      box(92, 204, 196, 110, 22, pen.glass(main)) +
      box(100, 236, 180, 70, 16, pen.blend(lighter(main, 0.4), main)) +
      box(88, 176, 204, 42, 12, pen.round(caseOf(pen))) +
      oval(216, 168, 82, 34, lighter(main, 0.35)) +
      oval(216, 158, 82, 34, pen.ball('#fbe9e4')) +
      box(156, 150, 120, 14, 6, '#f3cfc8') +
      shine(106, 232, 6, 64) +
      [
        [112, 150, 5],
        [96, 132, 3.5],
        [126, 128, 3],
        [84, 158, 3],
        [306, 132, 3.5],
        [318, 150, 3],
      ]
        .map(([x, y, r]) => disc(x, y, r, lighter(main, 0.4), 'opacity=".8"'))
        .join('')
    );
  },
  blush({ pen, main, colours }) {
    const shell = caseOf(pen);
    const emboss = pen.pick('emboss', ['petal', 'wave', 'rays', 'plain']);
    const mark = {
      petal:
        Array.from({ length: 6 }, (_, at) =>
          turn(at * 60, 170, 214, oval(170, 188, 12, 24, lighter(main, 0.28), 'opacity=".8"')),
        ).join('') + disc(170, 214, 8, lighter(main, 0.5)),
      wave: [0, 1, 2, 3]
        .map((at) => stroke(`M112 ${186 + at * 20}q14-14 28 0t28 0t28 0t28 0`, lighter(main, 0.35), 5, 'opacity=".8"'))
        .join(''),
      rays: Array.from({ length: 12 }, (_, at) =>
        turn(at * 30, 170, 214, box(167, 158, 6, 40, 3, lighter(main, 0.35), 'opacity=".75"')),
      ).join(''),
      plain: stroke('M118 236L222 176', lighter(main, 0.4), 12, 'opacity=".6"'),
    }[emboss];
    const dots =
      colours.length > 1
        ? colours
            .slice(0, 4)
            .map((tone, at) => disc(300, 108 + at * 36, 13, pen.ball(tone)))
            .join('')
        : '';
    return (
      floor(186, 320, 116) +
      disc(170, 216, 96, pen.round(shell)) +
      disc(170, 214, 78, pen.blend(lighter(main, 0.15), darker(main, 0.05))) +
      mark +
      disc(170, 214, 78, 'none', `stroke="${darker(shell, 0.25)}" stroke-width="3"`) +
      turn(36, 290, 290, brush(pen, 292, 172, main, 0.78)) +
      dots
    );
  },
  powderBox({ pen, main }) {
    return (
      floor(196, 318, 126) +
      turn(
        -6,
        200,
        130,
        box(96, 70, 206, 104, 10, pen.round(darker(main, 0.35))) +
          box(108, 80, 182, 84, 6, pen.blend('#eef5fa', '#c3d6e4')) +
          shape('M150 80H210L164 164H120Z', '#fff', 'opacity=".4"'),
      ) +
      shape('M84 206H316L326 312Q326 318 320 318H80Q74 318 74 312Z', pen.round(darker(main, 0.3))) +
      shape('M98 216H302L308 290H92Z', pen.blend(lighter(main, 0.2), main)) +
      stroke('M120 278L180 230M160 282L226 228M208 282L272 230', lighter(main, 0.3), 6, 'opacity=".6"') +
      turn(
        -58,
        290,
        262,
        box(281, 222, 18, 100, 8, pen.round('#3a3038')) +
          box(278, 206, 24, 20, 2, pen.round('#e0c195')) +
          shape('M278 208H302L308 160Q290 146 272 160Z', pen.round('#f2e3d6')) +
          shape('M272 172Q290 160 308 172L308 160Q290 146 272 160Z', main),
      )
    );
  },
  liquidBlush({ pen, main, colours }) {
    const tones = (colours.length > 1 ? colours : [main, lighter(main, 0.3)]).slice(0, 3);
    return (
      floor(200, 318, 116) +
      tones
        .map((tone, at) =>
          turn(
            (at - (tones.length - 1) / 2) * 14,
            200,
            340,
            move(
              (at - (tones.length - 1) / 2) * 66,
              0,
              shape('M170 120H230L222 262H178Z', pen.round(lighter(tone, 0.15))) +
                box(168, 110, 64, 14, 3, lighter(tone, 0.4)) +
                box(182, 262, 36, 50, 6, pen.round('#fbf8f4')) +
                print(200, 170, 32, '#ffffff', 3) +
                shine(180, 132, 5, 112),
            ),
          ),
        )
        .join('')
    );
  },
  highlighter({ pen, main }) {
    return (
      floor(190, 316, 90) +
      turn(
        -18,
        190,
        210,
        box(156, 170, 64, 144, 16, pen.round('#f3e6dc')) +
          box(162, 150, 52, 26, 4, pen.round('#d9b26a')) +
          shape('M166 152V112Q188 84 210 112V152Z', pen.round(lighter(main, 0.2))) +
          shine(166, 186, 6, 100),
      ) +
      smear(282, 186, 100, lighter(main, 0.15)) +
      smear(290, 232, 84, main) +
      [
        [262, 132],
        [306, 146],
        [326, 216],
      ]
        .map(([x, y]) =>
          shape(
            `M${x} ${y - 11}L${x + 3} ${y - 3}L${x + 11} ${y}L${x + 3} ${y + 3}L${x} ${y + 11}L${x - 3} ${y + 3}L${x - 11} ${y}L${x - 3} ${y - 3}Z`,
            '#fff',
          ),
        )
        .join('')
    );
  },
};
