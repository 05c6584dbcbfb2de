// Watches, power, cables and cameras.
import { brightness, darker, lighter, mix } from '../colours.mjs';
import { DARK, screen } from '../parts.mjs';
import { box, disc, floor, oval, shape, shine, stroke, turn } from '../pen.mjs';
export const gear = {
  smartWatch({ pen, main, second }) {
    return (
      floor(204, 344, 60) +
      shape('M160 50H240L250 132H150ZM150 268H250L240 350H160Z', pen.round(second)) +
      box(126, 118, 148, 166, 44, pen.round(main)) +
      box(274, 176, 12, 38, 5, darker(main, 0.2)) +
      box(138, 130, 124, 142, 34, '#1f1d24') +
      disc(200, 200, 46, 'none', 'stroke="#38343f" stroke-width="10"') +
      stroke('M200 154A46 46 0 1 1 160 224', '#f0628f', 10) +
      stroke('M200 172A28 28 0 0 1 226 212', '#7fd08a', 9) +
      `<text x="200" y="208" text-anchor="middle" font-family="sans-serif" font-size="22" font-weight="700" fill="#fff">9:41</text>`
    );
  },
  band({ pen, main }) {
    return (
      floor(200, 346, 54) +
      shape('M166 46H234L240 130H160ZM160 270H240L234 354H166Z', pen.round(main)) +
      [70, 92, 310, 330].map((y) => disc(200, y, 5, darker(main, 0.35))).join('') +
      box(156, 118, 88, 164, 30, pen.round(darker(main, 0.15))) +
      box(164, 128, 72, 144, 22, '#1f1d24') +
      `<text x="200" y="186" text-anchor="middle" font-family="sans-serif" font-size="24" font-weight="700" fill="#fff">8,426</text>` +
      stroke('M176 220h12l8-16 10 30 8-14h12', '#f0628f', 4) +
      box(176, 246, 48, 6, 3, '#38343f') +
      box(176, 246, 34, 6, 3, '#7fd08a')
    );
  },
  tag({ pen, main }) {
    return (
      floor(200, 316, 92) +
      stroke('M252 112C300 60 344 92 316 136S262 142 252 118', '#b9bec6', 7) +
      box(108, 108, 172, 190, 40, pen.round(main)) +
      disc(244, 142, 15, lighter(main, 0.05), `stroke="${darker(main, 0.25)}" stroke-width="5"`) +
      disc(194, 214, 38, 'none', 'stroke="#5fc3a5" stroke-width="7"') +
      disc(194, 214, 10, '#5fc3a5') +
      shine(124, 142, 7, 112, 0.5)
    );
  },
  powerBank({ pen, main }) {
    return (
      floor(200, 318, 96) +
      turn(
        -6,
        200,
        200,
        box(128, 72, 132, 240, 22, pen.round(main)) +
          box(164, 66, 26, 10, 3, DARK) +
          box(204, 66, 26, 10, 3, DARK) +
          [0, 1, 2, 3].map((at) => disc(166 + at * 19, 286, 4.5, at < 3 ? '#8fe0a8' : '#c9ccd1')).join('') +
          shape(
            'M200 140L170 202H194L186 250L222 184H198L206 140Z',
            brightness(main) > 0.6 ? darker(main, 0.35) : '#ffffff',
            'opacity=".75"',
          ) +
          shine(140, 100, 6, 160, 0.45),
      ) +
      stroke('M258 84Q330 70 326 150T292 258', darker(main, 0.15), 6) +
      box(280, 250, 24, 32, 5, '#f7f5f2')
    );
  },
  charger({ pen, main }) {
    return (
      floor(190, 314, 104) +
      box(96, 158, 152, 150, 28, pen.round(main)) +
      box(132, 122, 14, 44, 3, pen.round('#cfd3d8')) +
      box(198, 122, 14, 44, 3, pen.round('#cfd3d8')) +
      box(142, 216, 60, 18, 8, DARK) +
      box(152, 222, 40, 6, 3, '#8f939a') +
      stroke('M248 276Q312 282 308 214T338 130', lighter(main, 0.1), 8) +
      stroke('M248 276Q312 282 308 214T338 130', darker(main, 0.2), 2, 'opacity=".3"') +
      turn(18, 340, 112, box(328, 92, 26, 40, 6, pen.round(main)) + box(333, 74, 16, 20, 3, '#cfd3d8')) +
      shine(110, 186, 7, 90, 0.5)
    );
  },
  carCharger({ pen, main }) {
    return (
      floor(200, 316, 70) +
      turn(
        14,
        200,
        200,
        box(154, 76, 92, 74, 22, pen.round(main)) +
          box(168, 92, 28, 14, 4, DARK) +
          box(204, 92, 28, 14, 4, DARK) +
          disc(200, 128, 7, '#6fd3e0') +
          box(164, 146, 72, 110, 12, pen.round(darker(main, 0.08))) +
          box(158, 184, 12, 34, 5, '#cfd3d8') +
          box(230, 184, 12, 34, 5, '#cfd3d8') +
          box(174, 254, 52, 38, 8, pen.round('#c9ccd1')) +
          disc(200, 296, 12, '#e8c884'),
      )
    );
  },
  cable({ pen, main }) {
    return (
      floor(200, 318, 118) +
      [88, 70, 52]
        .map((r) =>
          oval(196, 210, r + 14, r, 'none', `stroke="${r === 70 ? darker(main, 0.12) : main}" stroke-width="10"`),
        )
        .join('') +
      stroke('M290 196Q322 150 300 96', main, 10) +
      stroke('M104 236Q82 280 116 306', main, 10) +
      turn(
        -14,
        298,
        84,
        box(284, 60, 28, 42, 7, pen.round(lighter(main, 0.15))) + box(289, 34, 18, 28, 3, pen.round('#cfd3d8')),
      ) +
      turn(
        58,
        128,
        308,
        box(114, 286, 30, 44, 7, pen.round(lighter(main, 0.15))) + box(117, 326, 24, 26, 3, pen.round('#cfd3d8')),
      ) +
      box(168, 196, 56, 26, 10, darker(main, 0.3))
    );
  },
  chargePad({ pen, main }) {
    return (
      floor(200, 306, 146) +
      oval(200, 266, 140, 44, darker(main, 0.25)) +
      oval(200, 252, 140, 46, pen.round(main)) +
      oval(200, 250, 86, 26, 'none', `stroke="${lighter(main, 0.45)}" stroke-width="4" opacity=".8"`) +
      stroke('M336 262Q372 270 376 300', darker(main, 0.2), 7) +
      turn(
        -6,
        200,
        200,
        box(138, 92, 124, 176, 22, pen.blend('#54565b', DARK), 'opacity=".96"') +
          box(146, 100, 108, 160, 16, screen(pen, main)) +
          shape('M204 134L180 184H200L194 222L222 170H204Z', '#fff', 'opacity=".9"'),
      )
    );
  },
  phoneCase({ pen, main }) {
    return (
      floor(200, 320, 96) +
      turn(
        -5,
        200,
        200,
        box(126, 62, 148, 256, 34, pen.round(main)) +
          box(138, 74, 124, 232, 26, pen.blend(lighter(main, 0.2), lighter(main, 0.02))) +
          box(146, 82, 62, 62, 18, darker(main, 0.3)) +
          disc(164, 100, 10, DARK) +
          disc(190, 100, 10, DARK) +
          disc(164, 126, 10, DARK) +
          disc(200, 214, 34, 'none', 'stroke="#fff" stroke-width="5" opacity=".65"') +
          box(197, 252, 6, 18, 3, '#fff', 'opacity=".65"'),
      )
    );
  },
  phoneMount({ pen, main }) {
    return (
      floor(200, 324, 80) +
      oval(200, 312, 74, 15, pen.round(darker(main, 0.1))) +
      stroke('M200 304V232', darker(main, 0.2), 15) +
      disc(200, 226, 16, pen.ball(main)) +
      turn(
        -6,
        200,
        150,
        box(132, 58, 136, 172, 18, DARK) +
          box(140, 66, 120, 156, 12, screen(pen, main)) +
          box(118, 112, 22, 56, 7, main) +
          box(260, 112, 22, 56, 7, main),
      )
    );
  },
  camera({ pen, main }) {
    return (
      floor(200, 312, 140) +
      box(148, 104, 96, 50, 12, darker(main, 0.15)) +
      box(62, 134, 276, 166, 24, pen.round(main)) +
      box(62, 186, 276, 66, 0, darker(main, 0.32)) +
      disc(200, 218, 76, darker(main, 0.45)) +
      disc(200, 218, 62, '#54565b') +
      disc(200, 218, 46, pen.ball('#31405f')) +
      disc(200, 218, 22, '#1f2940') +
      oval(184, 198, 13, 9, '#fff', 'opacity=".6"') +
      box(82, 122, 44, 16, 5, '#cfd3d8') +
      box(284, 150, 36, 22, 5, '#fff6d9') +
      disc(300, 126, 11, '#cf5a3c')
    );
  },
  actionCamera({ pen, main }) {
    return (
      floor(200, 316, 104) +
      box(98, 112, 204, 190, 30, pen.round(main)) +
      box(110, 124, 84, 60, 10, '#1f1d24') +
      disc(246, 176, 50, darker(main, 0.45)) +
      disc(246, 176, 36, pen.ball('#31405f')) +
      oval(234, 162, 10, 7, '#fff', 'opacity=".6"') +
      box(120, 96, 50, 20, 7, '#cf2e3c') +
      box(122, 136, 28, 6, 3, '#7fd08a') +
      `<text x="124" y="172" font-family="sans-serif" font-size="20" font-weight="700" fill="#fff">4K</text>` +
      box(126, 222, 90, 60, 10, darker(main, 0.2)) +
      shape('M178 302H222L216 322H184Z', '#54565b')
    );
  },
  tripod({ pen, main }) {
    return (
      floor(200, 336, 110, 8) +
      stroke('M200 172L128 330', pen.blend(main, darker(main, 0.3)), 13) +
      stroke('M200 172L272 330', pen.blend(main, darker(main, 0.3)), 13) +
      stroke('M200 172V318', darker(main, 0.2), 13) +
      disc(128, 330, 8, '#cf5a3c') +
      disc(272, 330, 8, '#cf5a3c') +
      disc(200, 164, 20, pen.ball(main)) +
      box(190, 118, 20, 40, 6, '#8f939a') +
      turn(
        -4,
        200,
        92,
        box(120, 54, 160, 82, 14, DARK) +
          box(130, 62, 140, 66, 8, screen(pen, main)) +
          box(112, 80, 14, 30, 4, main) +
          box(274, 80, 14, 30, 4, main),
      )
    );
  },
  selfieStick({ pen, main }) {
    return (
      floor(200, 330, 70, 8) +
      turn(
        16,
        200,
        200,
        box(188, 220, 24, 118, 11, pen.round(main)) +
          box(193, 140, 14, 90, 4, pen.round('#cfd3d8')) +
          disc(200, 260, 7, '#cf5a3c') +
          box(156, 34, 88, 112, 14, DARK) +
          box(163, 41, 74, 98, 8, screen(pen, main)) +
          disc(200, 84, 15, '#f3d9c4') +
          shape('M176 139Q200 92 224 139Z', mix(main, '#f09bb2', 0.6)) +
          box(148, 60, 12, 44, 4, main) +
          box(240, 60, 12, 44, 4, main),
      )
    );
  },
  ringLight({ pen, main }) {
    return (
      floor(200, 332, 84, 8) +
      disc(200, 160, 112, '#fff6d9', 'opacity=".6"') +
      disc(200, 160, 86, 'none', 'stroke="#fffdf2" stroke-width="26"') +
      disc(200, 160, 100, 'none', `stroke="${main}" stroke-width="4"`) +
      disc(200, 160, 72, 'none', `stroke="${main}" stroke-width="4"`) +
      box(174, 108, 52, 106, 9, DARK) +
      box(179, 113, 42, 96, 5, screen(pen, main)) +
      box(194, 260, 12, 46, 4, darker(main, 0.1)) +
      stroke('M200 300L142 330M200 300L258 330', darker(main, 0.15), 9)
    );
  },
  lensKit({ pen, main }) {
    const lens = (x, y, r) =>
      disc(x, y, r, pen.round(darker(main, 0.1))) +
      disc(x, y, r * 0.78, '#54565b') +
      disc(x, y, r * 0.6, pen.ball('#3d5a86')) +
      oval(x - r * 0.2, y - r * 0.24, r * 0.16, r * 0.1, '#fff', 'opacity=".7"');
    return (
      floor(200, 318, 130) +
      turn(
        -6,
        150,
        190,
        box(84, 72, 110, 226, 22, DARK) +
          box(90, 78, 98, 214, 17, screen(pen, main)) +
          box(60, 76, 60, 30, 10, darker(main, 0.25)),
      ) +
      lens(112, 104, 36) +
      lens(254, 176, 54) +
      lens(302, 266, 42) +
      lens(216, 276, 36)
    );
  },
  vr({ pen, main }) {
    return (
      floor(200, 304, 136) +
      stroke('M90 190Q60 96 200 92T310 190', darker(main, 0.25), 20) +
      box(72, 156, 256, 132, 46, pen.round(main)) +
      shape(
        'M92 180Q200 162 308 180V240Q290 268 244 266L222 246Q200 232 178 246L156 266Q110 268 92 240Z',
        pen.blend('#45414d', '#25232a'),
      ) +
      stroke('M112 196Q150 184 180 184', '#fff', 5, 'opacity=".35"') +
      disc(200, 146, 8, '#cf5a3c')
    );
  },
};
