// The machines of a bathroom and a living room.
import { darker, lighter } from '../colours.mjs';
import { box, disc, floor, oval, shape, shine, stroke, turn } from '../pen.mjs';
export const machines = {
  hairDryer({ pen, main }) {
    return (
      floor(210, 322, 84) +
      shape('M216 196L262 190L252 304Q250 318 234 318Q218 318 218 302Z', pen.round(darker(main, 0.06))) +
      box(228, 224, 18, 34, 8, '#fff', 'opacity=".6"') +
      shape(
        'M112 108Q200 72 268 96Q310 118 306 160T256 216Q200 226 112 196Z',
        pen.blend(lighter(main, 0.25), darker(main, 0.08)),
      ) +
      disc(272, 156, 44, darker(main, 0.18)) +
      [0, 1, 2, 3]
        .map((at) => stroke(`M${246 + at * 3} ${136 + at * 13}H${298 - at * 3}`, lighter(main, 0.4), 4))
        .join('') +
      shape('M76 112L116 106V198L76 194Z', '#54565b') +
      [124, 152, 180].map((y) => stroke(`M60 ${y}q-12-7-22 0t-20 0`, '#9cc7e8', 5, 'opacity=".9"')).join('')
    );
  },
  straightener({ pen, main }) {
    return (
      floor(206, 320, 120) +
      turn(
        34,
        200,
        210,
        box(84, 188, 240, 28, 12, pen.round(main)) +
          box(96, 210, 104, 8, 2, '#e8c884') +
          turn(
            -11,
            320,
            210,
            box(84, 222, 240, 28, 12, pen.round(darker(main, 0.08))) + box(96, 218, 104, 8, 2, '#e8c884'),
          ) +
          disc(312, 216, 13, '#54565b') +
          box(240, 196, 34, 12, 6, '#fff', 'opacity=".8"'),
      ) +
      stroke('M296 302Q330 330 352 292', darker(main, 0.3), 7)
    );
  },
  shaver({ pen, main }) {
    const head = (x, y) => disc(x, y, 29, '#cfd3d8') + disc(x, y, 21, '#8f939a') + disc(x, y, 10, '#eef0f2');
    return (
      floor(200, 322, 74) +
      shape('M158 176H242Q266 240 240 300Q236 318 200 318T160 300Q134 240 158 176Z', pen.round(main)) +
      shape('M132 128Q200 60 268 128Q264 176 236 184H164Q136 176 132 128Z', darker(main, 0.3)) +
      head(168, 116) +
      head(232, 116) +
      head(200, 156) +
      box(186, 222, 28, 48, 14, lighter(main, 0.35)) +
      disc(200, 236, 7, '#6fd3e0') +
      shine(164, 206, 6, 84, 0.4)
    );
  },
  trimmer({ pen, main }) {
    return (
      floor(200, 322, 66) +
      shape('M164 130H236Q252 220 234 296Q230 318 200 318T166 296Q148 220 164 130Z', pen.round(main)) +
      shape('M158 98H242L236 134H164Z', '#54565b') +
      Array.from({ length: 11 }, (_, at) => box(160 + at * 7.6, 80, 4.5, 22, 1.5, '#cfd3d8')).join('') +
      box(178, 166, 44, 30, 8, '#1f1d24') +
      `<text x="200" y="188" text-anchor="middle" font-family="sans-serif" font-size="19" font-weight="700" fill="#8fe0c4">5.0</text>` +
      disc(200, 226, 13, lighter(main, 0.35)) +
      stroke('M178 258H222M180 272H220M184 286H216', darker(main, 0.3), 4, 'opacity=".6"') +
      shine(170, 150, 6, 130, 0.35)
    );
  },
  toothbrush({ pen, main }) {
    return (
      floor(200, 322, 60) +
      turn(
        8,
        200,
        200,
        box(176, 160, 48, 160, 22, pen.round(main)) +
          box(190, 96, 20, 70, 7, pen.round('#f7f5f2')) +
          box(184, 54, 32, 50, 9, '#f7f5f2') +
          Array.from({ length: 4 }, (_, at) => box(166, 60 + at * 10, 20, 7, 2, at % 2 ? '#9cc7e8' : '#ffffff')).join(
            '',
          ) +
          disc(200, 206, 11, lighter(main, 0.4)) +
          shine(184, 182, 5, 110, 0.4),
      )
    );
  },
  airPurifier({ pen, main }) {
    const tall = pen.chance('tall') > 0.5;
    const [x, w, y] = tall ? [140, 120, 62] : [112, 176, 108];
    return (
      floor(200, 326, w * 0.66) +
      box(x, y, w, 318 - y, 30, pen.round(main)) +
      oval(200, y + 20, w * 0.38, 13, darker(main, 0.3)) +
      disc(200, y + 66, 19, 'none', 'stroke="#6fd3b0" stroke-width="5"') +
      `<g opacity=".4">${Array.from({ length: tall ? 9 : 7 }, (_, at) => stroke(`M${x + 20} ${y + 108 + at * 14}H${x + w - 20}`, darker(main, 0.4), 4, 'stroke-dasharray="2 9"')).join('')}</g>` +
      [160, 200, 240].map((at) => stroke(`M${at} ${y - 8}q8-10 0-20t0-18`, '#ffffff', 5, 'opacity=".9"')).join('') +
      shine(x + 12, y + 44, 6, 150, 0.4)
    );
  },
  humidifier({ pen, main }) {
    return (
      floor(200, 322, 92) +
      shape('M122 180Q122 128 200 122T278 180V280Q278 316 240 316H160Q122 316 122 280Z', pen.round(main)) +
      shape('M126 232H274V280Q274 314 240 314H160Q126 314 126 280Z', '#a9d6ea', 'opacity=".5"') +
      box(182, 102, 36, 26, 8, darker(main, 0.15)) +
      disc(200, 284, 10, '#6fb7dd') +
      [
        [200, 84, 20],
        [176, 66, 24],
        [222, 58, 26],
        [196, 38, 20],
      ]
        .map(([x, y, r]) => disc(x, y, r, '#ffffff', 'opacity=".72"'))
        .join('') +
      shine(136, 178, 7, 92, 0.5)
    );
  },
  fan({ pen, main }) {
    return (
      floor(200, 332, 78) +
      oval(200, 322, 70, 12, darker(main, 0.12)) +
      box(193, 220, 14, 102, 4, pen.round(darker(main, 0.05))) +
      disc(200, 150, 104, lighter(main, 0.55), 'opacity=".8"') +
      [0, 90, 180, 270]
        .map((angle) =>
          turn(
            angle + 20,
            200,
            150,
            shape(
              'M200 150C178 110 188 66 226 66C252 84 240 130 200 150Z',
              pen.blend(lighter(main, 0.1), darker(main, 0.1)),
            ),
          ),
        )
        .join('') +
      [104, 78, 50]
        .map((r) => disc(200, 150, r, 'none', `stroke="${darker(main, 0.2)}" stroke-width="3" opacity=".7"`))
        .join('') +
      disc(200, 150, 19, pen.ball(darker(main, 0.15)))
    );
  },
  towerFan({ pen, main }) {
    return (
      floor(200, 336, 78) +
      oval(200, 326, 72, 13, darker(main, 0.15)) +
      box(150, 52, 100, 274, 40, pen.round(main)) +
      box(176, 104, 48, 186, 16, darker(main, 0.35)) +
      Array.from({ length: 12 }, (_, at) => stroke(`M182 ${118 + at * 14.5}H218`, lighter(main, 0.25), 4)).join('') +
      disc(200, 78, 11, '#6fd3e0') +
      [140, 180, 220].map((y) => stroke(`M268 ${y}q14-8 26 0t26 0`, '#ffffff', 6, 'opacity=".85"')).join('')
    );
  },
  robotVacuum({ pen, main }) {
    return (
      floor(200, 286, 152, 12) +
      oval(200, 240, 148, 58, darker(main, 0.3)) +
      oval(200, 214, 148, 66, pen.round(main)) +
      oval(200, 208, 118, 48, lighter(main, 0.16)) +
      oval(200, 196, 42, 18, darker(main, 0.35)) +
      oval(200, 188, 42, 18, pen.round(darker(main, 0.15))) +
      oval(200, 238, 20, 8, '#6fd3b0') +
      stroke('M58 250l-22 14M64 262l-18 20M78 270l-8 22', '#8f939a', 4) +
      [
        [310, 130],
        [332, 152],
        [296, 148],
      ]
        .map(([x, y]) => disc(x, y, 4, darker(main, 0.2), 'opacity=".5"'))
        .join('')
    );
  },
  stickVacuum({ pen, main }) {
    return (
      floor(196, 328, 118, 9) +
      turn(
        18,
        200,
        200,
        box(192, 104, 16, 190, 6, pen.round('#cfd3d8')) +
          box(166, 66, 72, 92, 26, pen.round(main)) +
          box(176, 138, 48, 54, 14, pen.glass('#cfe0ea')) +
          stroke('M224 84Q268 92 262 134T226 150', '#3a3038', 13) +
          disc(200, 92, 14, darker(main, 0.35)),
      ) +
      shape('M90 296H236Q250 298 250 324H76Q76 300 90 296Z', pen.round(darker(main, 0.1))) +
      box(84, 316, 160, 12, 5, '#3a3038') +
      [104, 134, 164].map((x) => disc(x, 306, 4, '#fff6d9')).join('')
    );
  },
  steamer({ pen, main }) {
    return (
      floor(214, 322, 92) +
      shape('M196 196Q216 172 256 178L264 300Q264 318 236 318T204 300Z', pen.round(main)) +
      shape(
        'M118 112Q128 84 166 88L262 124Q290 148 272 192L196 210L124 156Z',
        pen.blend(lighter(main, 0.2), darker(main, 0.06)),
      ) +
      shape('M102 102Q120 94 130 112L136 148Q136 164 120 164Q108 160 104 140Z', '#54565b') +
      [112, 130, 148].map((y) => stroke(`M86 ${y}q-12-8-24 0t-24 0`, '#ffffff', 6, 'opacity=".9"')).join('') +
      box(222, 214, 24, 44, 10, '#dff0f7', 'opacity=".85"') +
      disc(224, 150, 11, '#fff', 'opacity=".7"')
    );
  },
  iron({ pen, main }) {
    return (
      floor(200, 306, 144) +
      shape('M60 274Q86 176 200 168H320L332 274Z', pen.blend(lighter(main, 0.18), darker(main, 0.06))) +
      shape('M48 272H336V294H62Q40 294 48 272Z', pen.round('#cfd3d8')) +
      stroke('M142 172Q150 108 232 108H306Q328 110 322 168', darker(main, 0.25), 22) +
      shape('M112 246Q138 204 196 200H236V246Z', '#dff0f7', 'opacity=".8"') +
      disc(282, 222, 19, '#fff', 'opacity=".85"') +
      stroke('M282 222V208', '#cf5a3c', 4) +
      [40, 22].map((x, at) => stroke(`M${x + 12} ${244 - at * 26}q-10-8-20 0`, '#fff', 5, 'opacity=".9"')).join('')
    );
  },
};
