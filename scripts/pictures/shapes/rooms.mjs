// Light, ornaments and furniture.
import { darker, lighter, mix } from '../colours.mjs';
import { legs, WOOD } from '../parts.mjs';
import { box, disc, floor, oval, shape, shine, stroke, turn } from '../pen.mjs';
export const rooms = {
  deskLamp({ pen, main }) {
    return (
      floor(190, 322, 104) +
      box(122, 300, 128, 18, 9, pen.round(main)) +
      stroke('M186 302L148 208L232 130', darker(main, 0.1), 10) +
      disc(148, 208, 12, pen.ball(lighter(main, 0.3))) +
      disc(230, 132, 10, pen.ball(lighter(main, 0.3))) +
      turn(34, 250, 120, shape('M222 92H278L304 156H196Z', pen.round(main)) + oval(250, 156, 54, 10, '#ffe7a8')) +
      shape('M216 150L154 296H330L292 166Z', '#ffe7a8', 'opacity=".3"')
    );
  },
  floorLamp({ pen, main }) {
    return (
      floor(200, 336, 84) +
      oval(200, 328, 64, 10, darker(main, 0.1)) +
      box(196, 140, 8, 190, 3, darker(main, 0.12)) +
      shape('M160 58H240L276 144H124Z', pen.round('#f6e9d2')) +
      oval(200, 144, 76, 11, '#ffedbd') +
      shape('M126 146L70 326H330L274 146Z', '#ffe7a8', 'opacity=".28"') +
      stroke('M164 66L134 138', '#fff', 5, 'opacity=".5"')
    );
  },
  tableLamp({ pen, main }) {
    return (
      floor(200, 322, 84) +
      shape('M176 314Q148 262 176 216Q190 204 200 190Q210 204 224 216Q252 262 224 314Z', pen.round(main)) +
      box(192, 166, 16, 30, 3, '#d9b26a') +
      shape('M152 74H248L286 174H114Z', pen.blend('#fff6e2', '#f3dfb8')) +
      oval(200, 174, 86, 11, '#ffedbd') +
      shape('M118 176L72 312H328L282 176Z', '#ffe7a8', 'opacity=".25"') +
      shine(170, 236, 6, 56, 0.4)
    );
  },
  wallClock({ pen, main }) {
    const face = pen.pick('face', ['#fffaf4', '#f3ead9', '#eef0f2']);
    return (
      disc(204, 210, 118, '#3a2a38', 'opacity=".1"') +
      disc(200, 202, 118, pen.round(main)) +
      disc(200, 202, 100, face) +
      Array.from({ length: 12 }, (_, at) =>
        turn(at * 30, 200, 202, box(197.5, 114, 5, at % 3 ? 10 : 18, 2, '#5b4a55')),
      ).join('') +
      stroke('M200 202L156 178', '#3a3038', 7) +
      stroke('M200 202L254 158', '#3a3038', 5) +
      stroke('M200 218V132', '#cf5a3c', 2.5) +
      disc(200, 202, 7, '#cf5a3c')
    );
  },
  digitalClock({ pen, main }) {
    return (
      floor(200, 292, 140) +
      box(58, 150, 284, 132, 22, pen.round(main)) +
      box(78, 168, 244, 96, 12, '#e3ecdf') +
      `<text x="200" y="240" text-anchor="middle" font-family="monospace" font-size="68" font-weight="700" fill="#3f4a42">08:26</text>` +
      shine(78, 158, 80, 5, 0.5)
    );
  },
  flowers({ pen, main }) {
    const bloom = (x, y, r, tone) =>
      disc(x, y, r, pen.ball(tone)) +
      stroke(
        `M${x - r * 0.5} ${y}a${r * 0.5} ${r * 0.5} 0 1 1 ${r} ${r * 0.2}M${x - r * 0.2} ${y + r * 0.1}a${r * 0.26} ${r * 0.26} 0 1 1 ${r * 0.5} 0`,
        darker(tone, 0.18),
        3,
        'opacity=".55"',
      );
    return (
      floor(200, 322, 78) +
      stroke('M200 240Q176 180 140 142M200 240Q200 170 202 112M200 240Q224 180 264 150', '#7d9a6c', 6) +
      shape('M176 190Q140 190 132 222Q166 226 176 190ZM224 190Q262 186 272 214Q238 226 224 190Z', '#8fae7c') +
      bloom(138, 132, 38, main) +
      bloom(266, 140, 36, lighter(main, 0.3)) +
      bloom(202, 100, 42, mix(main, '#ffffff', 0.15)) +
      shape('M156 214H244L234 304Q232 316 220 316H180Q168 316 166 304Z', pen.glass('#cfe0ea')) +
      shape('M160 252H240L234 304Q232 316 220 316H180Q168 316 166 304Z', '#bfdbe6', 'opacity=".6"') +
      shine(172, 226, 6, 72)
    );
  },
  dome({ pen, main }) {
    return (
      floor(200, 324, 100) +
      shape('M110 292V190Q110 84 200 84T290 190V292Z', pen.glass('#e4eef4')) +
      stroke('M200 290Q196 240 200 190', '#7d9a6c', 6) +
      shape('M198 252Q160 240 150 268Q178 280 198 252ZM202 240Q238 226 252 250Q226 268 202 240Z', '#8fae7c') +
      disc(200, 172, 40, pen.ball(main)) +
      stroke('M178 172a22 22 0 1 1 44 6M190 174a11 11 0 1 1 22 2', darker(main, 0.2), 4, 'opacity=".55"') +
      box(94, 288, 212, 28, 8, pen.round('#8a5a3c')) +
      disc(200, 76, 10, pen.ball('#d9b26a')) +
      shine(124, 170, 7, 104, 0.6)
    );
  },
  plant({ pen, main }) {
    return (
      floor(200, 324, 76) +
      [
        [-58, 1],
        [-30, 0.9],
        [0, 1.1],
        [30, 0.9],
        [58, 1],
      ]
        .map(([angle, s]) =>
          turn(
            angle,
            200,
            226,
            shape(
              `M200 226Q${200 - 34 * s} ${170 - 20 * s} 200 ${98 - 10 * s}Q${200 + 34 * s} ${170 - 20 * s} 200 226Z`,
              pen.blend('#9cc08a', '#5f8f5c'),
            ) + stroke(`M200 220V${112}`, '#4c7a4d', 2, 'opacity=".5"'),
          ),
        )
        .join('') +
      shape('M142 224H258L246 304Q244 316 230 316H170Q156 316 154 304Z', pen.round(main)) +
      box(136, 214, 128, 24, 7, pen.round(lighter(main, 0.12))) +
      shine(160, 246, 6, 54, 0.4)
    );
  },
  photoFrame({ pen, main }) {
    const photo = (x, y, w, h, tone) =>
      box(x, y, w, h, 5, pen.round(main)) +
      box(x + 7, y + 7, w - 14, h - 14, 2, tone) +
      disc(x + w / 2, y + h * 0.44, w * 0.13, '#f3d9c4') +
      shape(
        `M${x + w * 0.26} ${y + h - 7}Q${x + w / 2} ${y + h * 0.46} ${x + w * 0.74} ${y + h - 7}Z`,
        darker(tone, 0.25),
      );
    return (
      floor(200, 330, 90) +
      stroke('M200 330V210M200 250Q150 230 128 196M200 226Q250 210 274 176M200 210Q196 160 200 120', '#8a6a4c', 9) +
      photo(152, 70, 96, 84, '#cfe0ea') +
      photo(76, 140, 88, 76, '#f2d6c4') +
      photo(238, 130, 88, 76, '#d9e4c9') +
      photo(96, 232, 82, 72, '#e8d5e6') +
      photo(226, 226, 82, 72, '#f6e3b4')
    );
  },
  mirror({ pen, main }) {
    return (
      floor(206, 332, 96) +
      shape('M250 318L286 334H298L262 300Z', darker(main, 0.3)) +
      box(124, 58, 152, 272, 40, pen.round(main)) +
      box(136, 70, 128, 248, 32, pen.blend('#e6f0f6', '#bcd0de')) +
      shape('M146 250L246 96L262 110L150 284Z', '#fff', 'opacity=".5"') +
      shape('M150 296L258 130L262 146L162 302Z', '#fff', 'opacity=".3"')
    );
  },
  chair({ pen, main }) {
    return (
      floor(200, 330, 100) +
      box(134, 64, 132, 22, 8, pen.round(main)) +
      legs([142, 258], 74, 140, darker(main, 0.12)) +
      box(142, 118, 116, 16, 6, pen.round(lighter(main, 0.1))) +
      shape('M118 204H282L296 234H104Z', pen.blend(lighter(main, 0.25), main)) +
      box(104, 232, 192, 12, 4, darker(main, 0.2)) +
      shape(
        'M116 244H130L118 330H106ZM270 244H284L294 330H282ZM150 244H160L158 310H148ZM240 244H250L252 310H242Z',
        darker(main, 0.15),
      )
    );
  },
  officeChair({ pen, main }) {
    return (
      floor(200, 334, 96) +
      box(136, 56, 128, 140, 34, pen.round(main)) +
      [78, 100, 122, 144]
        .map((y) => stroke(`M154 ${y}Q200 ${y + 10} 246 ${y}`, lighter(main, 0.3), 3, 'opacity=".45"'))
        .join('') +
      stroke('M112 216V184Q112 170 128 170M288 216V184Q288 170 272 170', '#54565b', 9) +
      box(110, 206, 180, 36, 16, pen.round(darker(main, 0.1))) +
      box(192, 240, 16, 52, 4, '#8f939a') +
      stroke('M200 290L128 320M200 290L272 320M200 290V322', '#54565b', 9) +
      [128, 200, 272].map((x) => disc(x, 324, 9, '#3a3038')).join('')
    );
  },
  sofa({ pen, main }) {
    return (
      floor(200, 312, 160, 10) +
      legs([82, 318], 288, 22, darker(WOOD, 0.2)) +
      box(72, 126, 256, 120, 30, pen.blend(lighter(main, 0.1), main)) +
      stroke('M200 134V214', darker(main, 0.2), 3, 'opacity=".4"') +
      box(76, 212, 248, 80, 16, darker(main, 0.1)) +
      box(84, 200, 114, 52, 16, pen.blend(lighter(main, 0.25), lighter(main, 0.05))) +
      box(202, 200, 114, 52, 16, pen.blend(lighter(main, 0.25), lighter(main, 0.05))) +
      box(40, 178, 54, 116, 24, pen.round(main)) +
      box(306, 178, 54, 116, 24, pen.round(main)) +
      turn(-12, 128, 176, box(100, 150, 56, 54, 12, '#f2c9a2'))
    );
  },
  beanBag({ pen, main }) {
    return (
      floor(200, 318, 138) +
      shape(
        'M70 296Q46 240 96 196Q108 120 168 108Q236 92 270 152Q278 184 318 206Q356 240 330 296Q312 318 200 318T70 296Z',
        pen.ball(main),
      ) +
      stroke(
        'M96 198Q190 236 270 156M120 300Q160 262 150 216M262 304Q250 262 276 206',
        darker(main, 0.2),
        3,
        'opacity=".35"',
      ) +
      shape('M176 108Q190 94 204 108L198 122H182Z', darker(main, 0.25))
    );
  },
  table({ pen, main }) {
    return (
      floor(200, 324, 150, 9) +
      shape(
        'M86 196H108L94 320H80ZM292 196H314L320 320H306ZM140 196H152L148 296H138ZM248 196H260L262 296H252Z',
        pen.blend(main, darker(main, 0.2)),
      ) +
      shape('M70 160H330L352 190H48Z', pen.blend(lighter(main, 0.2), main)) +
      box(46, 188, 308, 16, 5, darker(main, 0.15)) +
      stroke('M96 176H210M250 170H300', darker(main, 0.15), 2.5, 'opacity=".45"') +
      shape('M188 138H226L222 162Q220 170 207 170T192 162Z', '#fffaf4') +
      stroke('M207 138Q200 112 214 92', '#7d9a6c', 4) +
      disc(216, 88, 11, '#f09bb2')
    );
  },
  roundTable({ pen, main }) {
    return (
      floor(200, 328, 110, 9) +
      oval(200, 172, 146, 34, darker(main, 0.2)) +
      oval(200, 162, 146, 34, pen.blend(lighter(main, 0.25), main)) +
      oval(200, 162, 96, 20, 'none', `stroke="${darker(main, 0.15)}" stroke-width="2.5" opacity=".4"`) +
      shape('M186 194H214L222 304H178Z', pen.round(main)) +
      oval(200, 312, 76, 13, darker(main, 0.15))
    );
  },
  cabinet({ pen, main }) {
    const rows = 3;
    return (
      floor(200, 326, 122) +
      legs([114, 286], 298, 26, darker(main, 0.3)) +
      box(90, 96, 220, 208, 10, pen.blend(lighter(main, 0.15), main)) +
      box(80, 86, 240, 18, 6, lighter(main, 0.25)) +
      Array.from(
        { length: rows },
        (_, at) =>
          box(102, 114 + at * 62, 196, 54, 6, 'none', `stroke="${darker(main, 0.25)}" stroke-width="3" opacity=".6"`) +
          box(180, 136 + at * 62, 40, 9, 4, '#6d5148'),
      ).join('') +
      stroke('M116 132H166M240 194H286M120 256H176', darker(main, 0.15), 2.5, 'opacity=".4"')
    );
  },
};
