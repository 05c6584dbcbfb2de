// Pots, pans and the machines of a kitchen.
import { darker, lighter } from '../colours.mjs';
import { legs, STEEL, WOOD } from '../parts.mjs';
import { box, disc, floor, move, oval, shape, shine, stroke, turn } from '../pen.mjs';
export const kitchen = {
  wok({ pen, main }) {
    return (
      floor(184, 300, 120) +
      box(272, 176, 110, 18, 9, pen.round(WOOD)) +
      shape('M50 178H306Q302 286 178 290Q54 286 50 178Z', pen.round(darker(main, 0.1))) +
      oval(178, 178, 130, 30, darker(main, 0.25)) +
      oval(178, 178, 114, 22, pen.blend('#5d5a62', '#3c3a41')) +
      stroke('M92 172Q130 160 170 160', '#fff', 4, 'opacity=".3"') +
      [
        [150, 174, '#8fbf6b'],
        [196, 168, '#e2703a'],
        [220, 180, '#f2c94c'],
        [174, 186, '#8fbf6b'],
        [130, 184, '#e2703a'],
      ]
        .map(([x, y, c]) => oval(x, y, 13, 6, c))
        .join('') +
      stroke('M150 136q8-12 0-24t0-24M196 130q8-12 0-24t0-24', '#fff', 5, 'opacity=".75"')
    );
  },
  pan({ pen, main }) {
    return (
      floor(178, 286, 120) +
      box(284, 196, 108, 18, 9, pen.round(WOOD)) +
      shape('M46 196H310L294 262Q290 276 274 276H82Q66 276 62 262Z', pen.round(main)) +
      oval(178, 196, 133, 34, darker(main, 0.3)) +
      oval(178, 194, 116, 26, pen.blend('#5a5760', '#413f47')) +
      oval(176, 192, 54, 16, '#fffdf6') +
      oval(180, 188, 18, 9, '#f5b93e') +
      stroke('M84 188Q104 174 140 170', '#fff', 4, 'opacity=".35"')
    );
  },
  pot({ pen, main }) {
    return (
      floor(200, 308, 130) +
      box(56, 196, 40, 22, 10, darker(main, 0.25)) +
      box(304, 196, 40, 22, 10, darker(main, 0.25)) +
      shape('M82 172H318L310 274Q306 300 280 300H120Q94 300 90 274Z', pen.round(main)) +
      shape('M78 172Q86 122 200 116T322 172Z', pen.round(lighter(main, 0.1))) +
      box(74, 166, 252, 14, 7, darker(main, 0.18)) +
      disc(200, 106, 15, pen.ball('#d9b26a')) +
      shine(104, 190, 8, 84, 0.4) +
      stroke('M112 160Q140 134 184 130', '#fff', 5, 'opacity=".4"')
    );
  },
  saucepan({ pen, main }) {
    return (
      floor(176, 304, 104) +
      box(266, 186, 118, 16, 8, pen.round(WOOD)) +
      shape('M76 170H276L270 276Q268 298 246 298H106Q84 298 82 276Z', pen.round(main)) +
      oval(176, 170, 100, 24, darker(main, 0.3)) +
      oval(176, 170, 86, 17, '#fff6e6') +
      shape('M66 160L90 170L78 180Z', darker(main, 0.15)) +
      shine(98, 196, 7, 74, 0.4)
    );
  },
  potSet(kit) {
    return (
      floor(200, 324, 150) +
      move(10, 58, kitchen.pot(kit), 0.62) +
      move(150, 118, kitchen.pan(kit), 0.6) +
      move(176, 10, kitchen.saucepan({ ...kit, main: lighter(kit.main, 0.12) }), 0.56)
    );
  },
  kettle({ pen, main }) {
    return (
      floor(196, 322, 98) +
      stroke('M270 128Q330 130 324 200T272 270', '#3a3038', 17) +
      shape('M120 120H272L286 290H108Z', pen.round(main)) +
      shape('M122 130L92 116L84 138L116 168Z', pen.round(darker(main, 0.06))) +
      box(116, 100, 162, 26, 10, '#3a3038') +
      disc(198, 92, 11, '#3a3038') +
      box(100, 290, 194, 20, 8, '#3a3038') +
      box(128, 308, 138, 10, 4, '#54565b') +
      box(232, 164, 22, 92, 11, '#dff0f7', `stroke="${darker(main, 0.2)}" stroke-width="2"`) +
      box(235, 204, 16, 49, 8, '#8cc4dd') +
      shine(128, 146, 8, 128)
    );
  },
  coffeeMachine({ pen, main }) {
    return (
      floor(200, 322, 116) +
      box(98, 76, 204, 240, 20, pen.round(main)) +
      box(116, 94, 168, 66, 12, darker(main, 0.3)) +
      disc(150, 127, 15, '#7fd6c4') +
      box(180, 116, 84, 8, 4, '#fff', 'opacity=".8"') +
      box(180, 132, 54, 8, 4, '#fff', 'opacity=".5"') +
      box(124, 176, 152, 110, 8, darker(main, 0.42)) +
      box(172, 176, 56, 26, 6, STEEL) +
      box(184, 200, 8, 18, 2, STEEL) +
      box(208, 200, 8, 18, 2, STEEL) +
      stroke('M188 218V244M212 218V244', '#7b4a2c', 4) +
      shape('M166 240H234L228 278Q226 284 218 284H182Q174 284 172 278Z', '#fffaf4') +
      stroke('M233 248Q250 248 246 262T230 272', '#fffaf4', 5) +
      box(110, 286, 180, 18, 5, STEEL) +
      shine(108, 104, 6, 180, 0.35)
    );
  },
  dripMaker({ pen, main }) {
    return (
      floor(200, 322, 106) +
      box(104, 88, 190, 62, 18, pen.round(main)) +
      box(104, 120, 52, 190, 8, pen.round(darker(main, 0.08))) +
      box(98, 292, 204, 26, 10, pen.round(main)) +
      shape('M186 150H282L262 182H206Z', darker(main, 0.28)) +
      shape('M182 196H286L290 270Q290 288 272 288H196Q178 288 178 270Z', pen.glass('#7b4a2c')) +
      shape('M180 232H288L290 270Q290 288 272 288H196Q178 288 178 270Z', '#5f3a26', 'opacity=".85"') +
      box(180, 186, 108, 14, 6, '#3a3038') +
      stroke('M288 210Q322 214 316 250T288 272', '#3a3038', 10) +
      disc(130, 118, 9, '#f2a65a') +
      stroke('M216 72q8-12 0-24M246 72q8-12 0-24', '#fff', 5, 'opacity=".8"')
    );
  },
  airFryer({ pen, main, two }) {
    const basket = (x, w) =>
      box(x, 196, w, 96, 14, darker(main, 0.2)) +
      box(x + w / 2 - 24, 224, 48, 24, 10, darker(main, 0.45)) +
      box(x + w / 2 - 14, 240, 28, 34, 8, darker(main, 0.42));
    return (
      floor(200, 322, 122) +
      box(92, 72, 216, 244, 50, pen.round(main)) +
      box(132, 98, 136, 58, 14, '#2f2c33') +
      disc(162, 127, 13, 'none', 'stroke="#7fd6c4" stroke-width="4"') +
      box(188, 116, 60, 8, 4, '#fff', 'opacity=".85"') +
      box(188, 132, 38, 8, 4, '#fff', 'opacity=".5"') +
      (two ? basket(108, 88) + basket(204, 88) : basket(116, 168)) +
      shine(104, 120, 7, 150, 0.35)
    );
  },
  blender({ pen, main }) {
    return (
      floor(200, 322, 90) +
      shape('M136 232H264L282 306Q282 316 270 316H130Q118 316 118 306Z', pen.round(main)) +
      disc(200, 276, 20, darker(main, 0.35)) +
      box(197, 258, 6, 18, 3, '#fff') +
      shape('M132 88H268L252 230H148Z', pen.glass('#dbe7ee')) +
      shape('M140 150H260L252 228H148Z', '#ee7d8d', 'opacity=".8"') +
      [
        [176, 176, '#cf2e3c'],
        [220, 196, '#f2c94c'],
        [198, 168, '#8fbf6b'],
        [172, 208, '#f2c94c'],
      ]
        .map(([x, y, c]) => disc(x, y, 9, c, 'opacity=".85"'))
        .join('') +
      box(126, 68, 148, 24, 8, '#3a3038') +
      box(180, 54, 40, 18, 6, '#3a3038') +
      stroke('M264 112Q304 116 298 156T258 200', '#3a3038', 9) +
      shine(150, 110, 6, 104)
    );
  },
  cupBlender({ pen, main }) {
    return (
      floor(200, 322, 70) +
      box(148, 212, 104, 104, 20, pen.round(main)) +
      disc(200, 264, 17, 'none', 'stroke="#fff" stroke-width="4"') +
      shape('M152 96H248L244 216H156Z', pen.glass('#dbe7ee')) +
      shape('M154 140H246L244 214H156Z', '#8fc07a', 'opacity=".8"') +
      box(144, 72, 112, 30, 10, pen.round(darker(main, 0.15))) +
      stroke('M168 72Q168 46 200 46T232 72', darker(main, 0.25), 8) +
      shine(164, 112, 6, 94)
    );
  },
  toaster({ pen, main }) {
    return (
      floor(200, 312, 130) +
      box(126, 90, 66, 90, 16, pen.blend('#f0d3a2', '#d69d58')) +
      box(208, 98, 66, 90, 16, pen.blend('#f0d3a2', '#d69d58')) +
      box(74, 142, 252, 156, 40, pen.round(main)) +
      box(106, 150, 188, 14, 7, darker(main, 0.45)) +
      box(326, 190, 18, 34, 6, '#3a3038') +
      disc(200, 246, 22, darker(main, 0.3)) +
      box(197, 228, 6, 18, 3, '#fff') +
      disc(140, 246, 8, '#fff', 'opacity=".7"') +
      disc(260, 246, 8, '#f2a65a') +
      legs([108, 292], 296, 12, '#3a3038') +
      shine(88, 184, 7, 84, 0.45)
    );
  },
  processor({ pen, main }) {
    return (
      floor(200, 322, 104) +
      box(108, 236, 184, 80, 20, pen.round(main)) +
      disc(200, 276, 18, darker(main, 0.35)) +
      shape('M120 126H280L272 240H128Z', pen.glass('#dbe7ee')) +
      shape('M124 190H276L272 238H128Z', '#8fbf6b', 'opacity=".75"') +
      box(196, 150, 8, 84, 3, STEEL) +
      shape('M150 222Q200 196 250 222Q200 214 150 222Z', '#aeb6bd') +
      box(116, 104, 168, 26, 10, '#3a3038') +
      box(214, 56, 50, 52, 8, pen.glass('#dbe7ee')) +
      stroke('M276 146Q316 150 308 196T272 220', '#3a3038', 10) +
      shine(140, 140, 6, 90)
    );
  },
  lunchBox({ pen, main }) {
    return (
      floor(200, 312, 130) +
      box(72, 196, 256, 110, 24, pen.round(main)) +
      box(62, 150, 276, 62, 20, pen.round(lighter(main, 0.3))) +
      box(86, 190, 26, 44, 6, darker(main, 0.2)) +
      box(288, 190, 26, 44, 6, darker(main, 0.2)) +
      stroke('M168 150Q168 112 200 112T232 150', darker(main, 0.25), 9) +
      box(150, 244, 100, 30, 8, '#fff', 'opacity=".35"') +
      shine(80, 168, 60, 7, 0.5)
    );
  },
  cup({ pen, main }) {
    return (
      floor(186, 316, 90) +
      stroke('M262 164Q326 160 320 220T258 268', pen.blend(main, darker(main, 0.2)), 19) +
      shape('M104 124H268L258 284Q256 310 230 310H142Q116 310 114 284Z', pen.round(main)) +
      oval(186, 124, 82, 22, darker(main, 0.25)) +
      oval(186, 126, 68, 15, '#6b4432') +
      shine(122, 158, 8, 118, 0.35) +
      stroke('M162 96q8-12 0-24M206 96q8-12 0-24', '#fff', 5, 'opacity=".8"')
    );
  },
  board({ pen, main }) {
    return (
      floor(200, 322, 120) +
      turn(
        -8,
        200,
        200,
        box(96, 84, 190, 232, 24, pen.blend(lighter(main, 0.25), main)) +
          disc(192, 112, 11, '#fffaf4') +
          stroke(
            'M120 160Q160 150 262 164M120 214Q190 202 262 218M120 266Q170 256 262 270',
            darker(main, 0.18),
            3,
            'opacity=".4"',
          ),
      ) +
      turn(
        14,
        300,
        200,
        box(292, 214, 22, 104, 9, '#3a3038') + shape('M290 214V96Q322 120 318 214Z', pen.round('#dfe3e7')),
      ) +
      disc(166, 250, 25, pen.ball('#e2553a')) +
      shape('M166 226l-10-8h20Z', '#6fa35a')
    );
  },
};
