// Eyes and brows.
import { brightness, darker, lighter, mix } from '../colours.mjs';
import { caseOf } from '../parts.mjs';
import { box, disc, floor, move, oval, print, shape, shine, stroke, turn } from '../pen.mjs';
export const eyes = {
  palette({ pen, main, colours }) {
    const shell = pen.pick('shell', ['#3a3038', '#e0aa9b', '#f3e6dc', '#7a5a68', '#d9b26a']);
    const base =
      colours.length > 2
        ? colours
        : [
            main,
            lighter(main, 0.55),
            darker(main, 0.3),
            mix(main, '#d9a77c', 0.6),
            lighter(mix(main, '#e6cfa8', 0.6), 0.3),
            darker(main, 0.55),
          ];
    const pans = Array.from({ length: 8 }, (_, at) => {
      const tone = base[at % base.length];
      const use = at >= base.length ? mix(tone, at % 2 ? '#f7e6d8' : '#4a2f33', 0.35) : tone;
      const [x, y] = [92 + (at % 4) * 56, 224 + Math.floor(at / 4) * 44];
      return (
        box(x, y, 48, 36, 6, pen.blend(lighter(use, 0.2), use)) +
        stroke(`M${x + 10} ${y + 25}L${x + 34} ${y + 9}`, lighter(use, 0.4), 3, 'opacity=".5"')
      );
    }).join('');
    return (
      floor(200, 322, 132) +
      shape('M82 96H318L326 206H74Z', pen.round(shell)) +
      shape('M94 106H306L312 196H88Z', pen.blend('#eef5fa', '#c3d6e4')) +
      shape('M130 106H196L150 196H110Z', '#fff', 'opacity=".45"') +
      box(72, 204, 256, 114, 12, pen.round(shell)) +
      box(84, 214, 232, 96, 8, darker(shell, 0.25)) +
      pans
    );
  },
  quad({ pen, main, colours }) {
    const tones =
      colours.length > 1 ? [...colours, ...colours] : [lighter(main, 0.5), main, darker(main, 0.2), darker(main, 0.5)];
    const shell = caseOf(pen);
    const pan = (x, y, tone) =>
      box(x, y, 68, 68, 8, pen.blend(lighter(tone, 0.22), tone)) +
      stroke(`M${x + 14} ${y + 50}L${x + 52} ${y + 18}`, lighter(tone, 0.45), 4, 'opacity=".5"');
    return (
      floor(176, 318, 108) +
      box(88, 128, 182, 188, 22, pen.round(shell)) +
      box(100, 140, 158, 164, 12, darker(shell, 0.3)) +
      pan(107, 148, tones[0]) +
      pan(183, 148, tones[1]) +
      pan(107, 228, tones[2] ?? main) +
      pan(183, 228, tones[3] ?? lighter(main, 0.3)) +
      turn(
        18,
        306,
        220,
        box(300, 150, 10, 150, 5, pen.round('#3a3038')) +
          box(298, 134, 14, 24, 2, pen.round('#e0c195')) +
          oval(305, 124, 10, 18, pen.round('#8a6a5c')),
      )
    );
  },
  gelPot({ pen, main }) {
    const shell = caseOf(pen);
    return (
      floor(190, 316, 100) +
      box(96, 212, 168, 102, 22, pen.glass(main)) +
      box(106, 228, 148, 78, 16, pen.round(main)) +
      oval(180, 214, 80, 24, pen.blend(lighter(main, 0.3), main)) +
      stroke('M132 214C150 202 206 200 224 212', lighter(main, 0.5), 5, 'opacity=".6"') +
      turn(-22, 270, 150, box(206, 120, 130, 48, 10, pen.round(shell)) + oval(271, 122, 65, 11, lighter(shell, 0.25))) +
      turn(
        40,
        316,
        250,
        box(311, 190, 10, 126, 4, pen.round('#3a3038')) + shape('M308 190H324L320 160Q316 154 312 160Z', '#8a6a5c'),
      )
    );
  },
  mascara({ pen, main }) {
    const shell = pen.pick('shell', [
      '#e7558b',
      '#f2c94c',
      '#2b2a2e',
      '#8456a8',
      '#d9b26a',
      '#cf2e3c',
      '#3c8c8c',
      '#e0aa9b',
    ]);
    const ink = main;
    const fat = 24 + pen.chance('fat') * 10;
    const curve = pen.chance('curve') > 0.5;
    const bristles = Array.from({ length: 15 }, (_, at) => {
      const y = 30 + at * 5.2;
      const half = curve ? 8 + Math.abs(at - 7) * 0.9 : 14 - Math.abs(at - 8) * 0.7;
      return stroke(`M${264 - half} ${y}L${264 + half} ${y - 3}`, ink, 2.6);
    }).join('');
    return (
      floor(186, 318, 96) +
      box(150 - fat, 132, fat * 2, 184, 14, pen.round(shell)) +
      box(150 - fat, 132, fat * 2, 12, 2, pen.round('#e8d3ad')) +
      shine(150 - fat + 8, 158, 5, 136, 0.4) +
      stroke(`M150 178V286`, '#fff', 5, 'opacity=".55" stroke-dasharray="20 8 6 8"') +
      turn(
        22,
        264,
        200,
        box(236, 178, 56, 136, 12, pen.round(shell)) +
          box(238, 168, 52, 14, 3, pen.round('#e8d3ad')) +
          box(261, 104, 6, 68, 2, '#c9ccd1') +
          box(262, 30, 4, 80, 2, ink) +
          bristles +
          shine(244, 196, 5, 96, 0.4),
      )
    );
  },
  liner({ pen, main, colours }) {
    const shell = pen.pick('shell', ['#2b2a2e', '#3b2f4a', '#e0aa9b', '#7d2138', '#4f7fc4', '#d9b26a']);
    const pencil = (x, y, angle, tone) =>
      turn(
        angle,
        x,
        y,
        box(x - 13, y - 60, 26, 176, 8, pen.round(shell)) +
          box(x - 13, y - 70, 26, 16, 2, pen.round(shell === '#d9b26a' ? '#fbf6ef' : '#d9b26a')) +
          shape(
            `M${x - 11} ${y - 70}H${x + 11}L${x + 3} ${y - 108}Q${x} ${y - 118} ${x - 3} ${y - 108}Z`,
            pen.round('#4a444c'),
          ) +
          shape(`M${x - 4} ${y - 98}H${x + 4}L${x} ${y - 120}Z`, tone) +
          shine(x - 7, y - 40, 4, 130, 0.3),
      );
    if (pen.chance('view') > 0.5) {
      const tones = (colours.length > 1 ? colours : [main, lighter(main, 0.2)]).slice(0, 3);
      const lines = tones
        .map((tone, at) =>
          stroke(`M210 ${118 + at * 52}C236 ${88 + at * 52} 290 ${96 + at * 52} 330 ${84 + at * 52}`, tone, 9 - at * 2),
        )
        .join('');
      return floor(176, 320, 100) + lines + pencil(134, 208, -10, tones[0]) + pencil(196, 218, 8, tones[1] ?? main);
    }
    const lid = pen.pick('lid', ['#e9a9a0', '#c9a0d0', '#d9b08a', '#9cbfd0', '#e6b3c4']);
    const iris = pen.pick('iris', ['#8a6a52', '#5f7f6a', '#6a7f9c', '#5b4030']);
    const eye = move(
      200,
      132,
      shape('M-92 8C-66-58 40-66 96-16C60-38-56-30-92 8Z', lid, 'opacity=".75"') +
        shape('M-96 12C-60-34 26-40 84-8C30 34-60 34-96 12Z', '#fffaf6') +
        disc(-6, -2, 22, iris) +
        disc(-6, -2, 10, '#2b2a2e') +
        disc(-13, -10, 4.5, '#fff') +
        stroke('M-96 12C-60-34 26-40 84-8C96-14 108-24 118-38', main, 9) +
        stroke('M-90 14C-56 34 30 38 80-4', darker('#e9c7b6', 0.2), 3) +
        [-60, -30, 0, 30, 58]
          .map((x, at) =>
            stroke(
              `M${x} ${[-16, -27, -31, -28, -19][at]}L${x + (at - 2) * 5 - 2} ${[-34, -48, -54, -50, -40][at]}`,
              main,
              4,
            ),
          )
          .join(''),
    );
    return floor(220, 318, 110) + eye + pencil(214, 262, 62, main);
  },
  pencil({ pen, main, colours }) {
    const tones = (colours.length > 1 ? colours : [main]).slice(0, 3);
    const one = (tone, at) => {
      const x = 156 + at * 46;
      return turn(
        -6 + at * 6,
        x,
        318,
        box(x - 12, 128, 24, 188, 5, pen.round(darker(tone, 0.15))) +
          shape(`M${x - 12} 128H${x + 12}L${x + 4} 92Q${x} 82 ${x - 4} 92Z`, pen.round('#ecd3b6')) +
          shape(`M${x - 5.5} 100H${x + 5.5}L${x + 3} 90Q${x} 82 ${x - 3} 90Z`, tone) +
          box(x - 12, 262, 24, 10, 0, '#e8d3ad') +
          shape(`M${x - 9} 316H${x + 9}V300H${x - 9}Z`, '#3a3038') +
          shine(x - 7, 140, 4, 112, 0.3),
      );
    };
    const brow =
      stroke('M76 112C108 78 168 66 214 88', main, 13, 'opacity=".9"') +
      [0, 1, 2, 3, 4, 5].map((at) => stroke(`M${84 + at * 22} ${108 - at * 6}l16-20`, darker(main, 0.1), 4)).join('');
    return floor(216, 320, 100) + move(0, -8, brow) + move(40, 0, tones.map(one).join(''));
  },
  browGel({ pen, main }) {
    const shell = caseOf(pen);
    return (
      floor(190, 316, 86) +
      box(130, 184, 54, 130, 12, pen.round(shell)) +
      box(134, 172, 46, 16, 3, pen.round('#e8d3ad')) +
      print(157, 226, 28, brightness(shell) < 0.6 ? '#ffffff' : '#5b4a55', 3) +
      shine(138, 198, 5, 96, 0.35) +
      turn(
        20,
        240,
        190,
        box(218, 176, 52, 122, 12, pen.round(shell)) +
          box(241, 108, 6, 72, 2, '#c9ccd1') +
          Array.from({ length: 9 }, (_, at) =>
            stroke(`M${236 - (at % 2)} ${72 + at * 6}L${252 + (at % 2)} ${70 + at * 6}`, main, 3),
          ).join('') +
          box(242, 66, 4, 60, 2, main),
      ) +
      stroke('M62 132C92 104 140 96 176 112', main, 12, 'opacity=".85"')
    );
  },
};
