// Clothes, shoes, bags and what goes with them.
import { brightness, darker, lighter, mix } from '../colours.mjs';
import { box, disc, floor, move, oval, shape, shine, stroke, turn } from '../pen.mjs';

const seam = (colour) => (brightness(colour) > 0.5 ? darker(colour, 0.22) : lighter(colour, 0.28));
/** Plain, or woven as the product says. */
const cloth = ({ pen, main, pattern, second }) => (pattern ? pen.cloth(pattern, pattern === 'check' ? main : lighter(main, 0.25), pattern === 'check' ? second : darker(main, 0.25)) : pen.blend(lighter(main, 0.1), darker(main, 0.06)));
const hook = stroke('M200 66V56Q200 44 210 44Q220 44 220 54', '#9a8f98', 4);
const hanger = hook + stroke('M200 66L128 104M200 66L272 104', '#b58a63', 7);

export const fashion = {
  tshirt(kit) {
    const { main } = kit;
    return (
      floor(200, 332, 92) + hanger + shape('M152 92Q200 122 248 92L312 122L290 182L262 170V308Q200 318 138 308V170L110 182L88 122Z', cloth(kit)) +
      stroke('M152 92Q200 126 248 92', seam(main), 5, 'opacity=".6"') + stroke('M138 170V306M262 170V306', seam(main), 2, 'opacity=".35"') + stroke('M94 130L114 176M306 130L286 176', seam(main), 2, 'opacity=".3" stroke-dasharray="4 4"') +
      (kit.motif ? shape('M176 214L200 168L224 214L212 214L200 190L188 214Z', '#f0622f') + box(182, 222, 36, 6, 3, '#f0622f') : kit.pattern ? '' : box(222, 176, 22, 24, 3, seam(main), 'opacity=".25"'))
    );
  },
  shirt(kit) {
    const { main, pen } = kit;
    const short = kit.short;
    const sleeves = short ? 'M150 92L98 128L116 186L142 172ZM250 92L302 128L284 186L258 172Z' : 'M150 92L104 130L86 284H122L146 176ZM250 92L296 130L314 284H278L254 176Z';
    const fill = cloth(kit);
    return (
      floor(200, 332, 92) + hanger + shape(sleeves, fill) + shape(sleeves, '#1d1620', 'opacity=".1"') + shape('M150 92L200 104L250 92L262 130V312Q200 322 138 312V130Z', fill) +
      shape('M164 82L200 108L176 134L152 96ZM236 82L200 108L224 134L248 96Z', lighter(main, 0.35)) + stroke('M200 110V316', seam(main), 2.5, 'opacity=".6"') +
      [140, 176, 212, 248, 284].map((y) => disc(205, y, 3.6, '#fffaf4', `stroke="${seam(main)}" stroke-width="1"`)).join('') + box(218, 168, 32, 36, 3, pen.blend(main, darker(main, 0.1)), `opacity=".55" stroke="${seam(main)}"`)
    );
  },
  dress(kit) {
    const { main } = kit;
    return (
      floor(200, 336, 90) + hanger + shape('M168 96Q200 128 232 96L254 104L244 182Q262 240 296 316Q200 342 104 316Q138 240 156 182L146 104Z', cloth(kit)) + stroke('M168 96Q200 132 232 96', seam(main), 4, 'opacity=".6"') +
      shape('M154 176H246L248 194H152Z', seam(main), 'opacity=".75"') + stroke('M176 200Q160 262 146 320M224 200Q240 262 254 320M200 200V328', seam(main), 2, 'opacity=".3"') +
      shape('M200 186L180 176L184 196ZM200 186L220 176L216 196Z', lighter(main, 0.35), 'opacity=".9"')
    );
  },
  gown(kit) {
    const { main } = kit;
    return (
      floor(200, 338, 92) + hook + stroke('M180 104L184 74M220 104L216 74', main, 6) + shape('M172 104Q200 92 228 104L226 168Q240 248 286 332Q200 350 114 332Q160 248 174 168Z', cloth(kit)) + shape('M226 168Q240 248 286 332L252 340Q226 250 214 172Z', '#fff', 'opacity=".12"') +
      shape('M174 164H226L227 178H173Z', lighter(main, 0.3), 'opacity=".7"') + [[186, 130], [210, 120], [200, 146], [160, 292], [216, 276], [184, 250], [244, 310]].map(([x, y]) => disc(x, y, 1.8, '#fff', 'opacity=".8"')).join('')
    );
  },
  suit(kit) {
    const { main, second } = kit;
    return (
      floor(200, 336, 96) + hanger + shape('M148 94L200 108L252 94L302 130L312 286H276L262 190V300H138V190L124 286H88L98 130Z', cloth(kit)) + shape('M200 190L168 96L182 88L200 110L218 88L232 96Z', '#fffaf4') + shape('M200 192L160 92L140 150L172 158ZM200 192L240 92L260 150L228 158Z', second) +
      stroke('M200 192V300', seam(main), 2.5) + disc(208, 214, 4.5, second) + disc(208, 244, 4.5, second) + stroke('M152 240H182M222 240H250', seam(main), 4, 'opacity=".6"')
    );
  },
  hoodie(kit) {
    const { main } = kit;
    return (
      floor(200, 332, 100) + shape('M150 108L98 142L84 288H122L140 196V312H260V196L278 288H316L302 142L250 108Z', cloth(kit)) + shape('M144 124Q140 62 200 58T256 124Q200 168 144 124Z', darker(main, 0.12)) + shape('M160 118Q162 84 200 82T240 118Q200 146 160 118Z', darker(main, 0.35)) +
      shape('M154 238H246L262 290H138Z', darker(main, 0.1)) + stroke('M184 138V182M216 138V178', '#fffaf4', 4) + disc(184, 186, 4, '#d9b26a') + disc(216, 182, 4, '#d9b26a') + box(140, 304, 120, 14, 4, seam(main), 'opacity=".5"') + box(82, 282, 42, 14, 4, seam(main), 'opacity=".5"') + box(276, 282, 42, 14, 4, seam(main), 'opacity=".5"')
    );
  },
  jacket(kit) {
    const { main } = kit;
    return (
      floor(200, 332, 100) + hanger + shape('M152 92L98 130L82 290H122L138 190V306H262V190L278 290H318L302 130L248 92Q200 76 152 92Z', cloth(kit)) + shape('M158 90Q200 70 242 90L236 116Q200 104 164 116Z', darker(main, 0.2)) + stroke('M200 106V306', '#d3d7dc', 5) + box(195, 116, 10, 18, 3, '#eef0f2') +
      stroke('M156 226L176 258M244 226L224 258', seam(main), 4) + box(138, 296, 124, 14, 4, darker(main, 0.2)) + stroke('M140 166H194M206 166H260', seam(main), 2, 'opacity=".4"')
    );
  },
  jeans(kit) {
    const { main } = kit;
    return (
      floor(200, 334, 84) + shape('M140 66H260L280 324H218L200 150L182 324H120Z', kit.pen.blend(lighter(main, 0.08), darker(main, 0.12))) + box(138, 60, 124, 22, 4, darker(main, 0.15)) + disc(200, 71, 5, '#d9a24a') + stroke('M200 84V146', '#d9a24a', 2.5, 'opacity=".8"') +
      stroke('M146 92Q150 118 178 120M254 92Q250 118 222 120', '#d9a24a', 2.5, 'stroke-dasharray="4 4"') + shape('M150 150L172 152L166 240L146 236ZM232 152L252 150L256 236L236 240Z', '#fff', 'opacity=".13"') + [156, 200, 244].map((x) => box(x - 4, 58, 8, 26, 2, darker(main, 0.3))).join('') + stroke('M122 308H184M216 308H279', lighter(main, 0.35), 3, 'opacity=".6"')
    );
  },
  skirtSet(kit) {
    const { main } = kit;
    return (
      floor(200, 334, 90) + shape('M160 84Q180 98 200 84Q220 98 240 84L252 176H148Z', kit.pen.blend(lighter(main, 0.14), main)) + stroke('M200 92V172', '#d9b26a', 2) + [100, 116, 132, 148, 164].map((y) => stroke(`M190 ${y}L210 ${y + 8}M210 ${y}L190 ${y + 8}`, '#d9b26a', 2)).join('') + stroke('M170 92L166 172M230 92L234 172', seam(main), 2, 'opacity=".5"') +
      shape('M146 190H254L300 322Q200 340 100 322Z', kit.pen.blend(darker(main, 0.05), darker(main, 0.25))) + stroke('M170 196L148 324M200 196V330M230 196L252 324', seam(main), 2.5, 'opacity=".45"') + box(144, 184, 112, 14, 4, darker(main, 0.3))
    );
  },
  briefs(kit) {
    const { main, colours } = kit;
    const one = (tone, y) => move(0, y, shape('M118 120H282L274 214L228 222L200 190L172 222L126 214Z', kit.pen.blend(lighter(tone, 0.1), darker(tone, 0.06))) + box(116, 112, 168, 24, 5, darker(tone, 0.22)) + stroke('M124 124H276', '#fff', 2, 'opacity=".55" stroke-dasharray="10 6"') + stroke('M186 138Q190 176 200 190Q210 176 214 138', seam(tone), 2.5, 'opacity=".5"'), 0.86);
    return floor(200, 322, 100) + move(28, -26, one(colours[0] ?? main, 0)) + move(28, 86, one(colours[1] ?? lighter(main, 0.3), 0));
  },
  slip(kit) {
    const { main, colours } = kit;
    const one = (tone) => shape('M112 110Q200 134 288 110L284 150Q236 166 214 224H186Q164 166 116 150Z', kit.pen.blend(lighter(tone, 0.18), tone)) + stroke('M112 112Q200 136 288 112', lighter(tone, 0.5), 6, 'stroke-dasharray="1 8"') + shape('M200 130L190 122L192 136ZM200 130L210 122L208 136Z', lighter(tone, 0.6)) + stroke('M120 152Q166 168 188 222M280 152Q234 168 212 222', seam(tone), 2, 'opacity=".4"');
    return floor(200, 320, 96) + move(22, -10, one(colours[0] ?? main), 0.9) + move(22, 98, one(colours[1] ?? mix(main, '#f7e6d8', 0.5)), 0.9);
  },
  socks(kit) {
    const { main, colours } = kit;
    const one = (tone, x, angle) => turn(angle, x, 200, move(x, 0, shape('M-26 84H26V216Q28 236 52 250Q80 268 66 292Q54 308 22 296Q-26 280-26 244Z', kit.pen.round(tone)) + box(-28, 80, 56, 34, 6, lighter(tone, 0.35)) + stroke('M-28 96H28M-28 104H28', tone, 2) + shape('M50 250Q80 268 66 292Q56 306 36 300Q54 278 50 250Z', lighter(tone, 0.35))));
    return floor(210, 320, 110) + one(colours[1] ?? lighter(main, 0.35), 246, 8) + one(main, 150, -4);
  },
  romper(kit) {
    const { main } = kit;
    return (
      floor(200, 328, 84) + shape('M158 86Q200 116 242 86L300 132L276 172L256 158V246Q256 300 232 308H214L200 276L186 308H168Q144 300 144 246V158L124 172L100 132Z', cloth(kit)) + stroke('M158 86Q200 120 242 86', '#fffaf4', 7) + [284, 290, 284].map((y, at) => disc(186 + at * 14, y - 4, 3, '#fffaf4')).join('') +
      shape('M200 214C188 196 164 204 172 224Q178 238 200 250Q222 238 228 224C236 204 212 196 200 214Z', '#fffaf4', 'opacity=".85"')
    );
  },
  kidsDress(kit) {
    const { main, second } = kit;
    return (
      floor(200, 330, 96) + shape('M168 92Q200 112 232 92L270 120L258 152L240 146L244 178Q284 238 306 300Q200 330 94 300Q116 238 156 178L160 146L142 152L130 120Z', cloth(kit)) + shape('M166 92Q180 116 200 112Q220 116 234 92L224 126L200 114L176 126Z', '#fffaf4') + shape('M154 172H246L248 188H152Z', second) +
      shape('M200 180L176 168V194ZM200 180L224 168V194Z', second) + stroke('M96 296Q200 326 304 296', '#fffaf4', 6, 'stroke-dasharray="3 9"')
    );
  },
  sneaker(kit) {
    const { main, second, pen } = kit;
    const sole = pen.pick('sole', ['#ffffff', '#f3ead9', '#fbf8f4']);
    return (
      floor(200, 296, 150, 11) + shape('M56 252Q54 208 66 176Q96 192 128 164L150 148Q186 196 246 210Q320 222 340 252L344 268H56Z', pen.blend(lighter(main, 0.12), darker(main, 0.08))) + shape('M66 176Q96 192 128 164L138 156Q120 226 58 232Q58 200 66 176Z', second, 'opacity=".9"') + shape('M284 220Q334 232 342 258H270Q262 234 284 220Z', second, 'opacity=".85"') +
      shape('M52 256H346Q354 258 354 272Q354 290 338 290H66Q52 290 52 274Z', sole) + stroke('M60 276H346', darker(sole, 0.14), 2.5) + shape('M120 232Q180 232 236 212Q196 256 132 254Z', '#fff', 'opacity=".55"') +
      [0, 1, 2, 3].map((at) => stroke(`M${150 + at * 22} ${172 + at * 10}L${176 + at * 20} ${158 + at * 13}`, '#fffaf4', 6)).join('') + stroke('M70 180Q98 196 134 162', lighter(main, 0.4), 5, 'opacity=".7"')
    );
  },
  highTop(kit) {
    const { main, second, pen } = kit;
    return (
      floor(200, 306, 146, 11) + shape('M92 104Q132 92 176 104L186 176Q232 214 296 222Q338 232 342 270H70Q64 180 92 104Z', pen.blend(main, darker(main, 0.14))) + shape('M92 104Q132 92 176 104L178 122Q132 112 88 122Z', second) + shape('M262 216Q336 226 342 268H252Q238 236 262 216Z', second) + shape('M70 236Q112 246 132 204Q140 168 116 140L84 132Q64 190 70 262Z', second) +
      shape('M64 264H346Q352 266 352 282Q352 300 336 300H76Q62 300 62 282Z', '#fffaf4') + stroke('M70 284H344', '#ddd3c8', 2.5) + shape('M124 232Q190 240 236 216Q200 256 130 258Z', '#fffaf4', 'opacity=".9"') +
      [0, 1, 2, 3, 4].map((at) => stroke(`M${148 + at * 11} ${128 + at * 21}L${184 + at * 13} ${124 + at * 20}`, '#fffaf4', 6)).join('') + disc(118, 150, 11, '#fffaf4', 'opacity=".85"')
    );
  },
  boot(kit) {
    const { main, pen } = kit;
    return (
      floor(200, 314, 134, 11) + shape('M108 82H204L208 190Q238 216 296 228Q330 238 332 286H100Q92 180 108 82Z', pen.blend(lighter(main, 0.1), darker(main, 0.15))) + box(102, 74, 108, 28, 12, darker(main, 0.25)) + shape('M92 282H336Q342 284 342 296Q342 310 330 310H272L262 300H190L182 310H104Q92 308 92 294Z', '#3a3038') +
      [0, 1, 2, 3, 4].map((at) => stroke(`M${158 + at * 6} ${124 + at * 22}L${206 + at * 8} ${118 + at * 22}`, '#e8c884', 5)).join('') + shape('M278 226Q330 236 332 284H262Q254 248 278 226Z', darker(main, 0.18)) + stroke('M112 120Q104 200 106 276', lighter(main, 0.3), 3, 'opacity=".5"')
    );
  },
  heel(kit) {
    const { main, pen } = kit;
    const one = (tone) => shape('M62 150Q86 120 112 132Q130 214 214 244Q286 264 330 276Q342 288 322 292H236Q160 286 112 214L96 292H84Q86 220 62 150Z', pen.blend(lighter(tone, 0.16), darker(tone, 0.1))) + shape('M112 132Q130 214 214 244Q236 250 254 255Q206 262 160 224Q118 190 112 132Z', darker(tone, 0.35)) + shape('M84 292L92 210L112 214L96 292Z', darker(tone, 0.3)) + stroke('M252 262Q296 272 322 282', '#fff', 4, 'opacity=".4"');
    return floor(210, 304, 140, 9) + move(46, -34, one(darker(main, 0.12)), 0.92) + move(-10, 8, one(main));
  },
  flat(kit) {
    const { main, pen } = kit;
    const one = (tone) => shape('M58 196Q88 214 110 200Q160 250 236 236Q312 232 342 272Q344 288 326 290H74Q52 288 58 196Z', pen.blend(lighter(tone, 0.14), darker(tone, 0.1))) + shape('M110 200Q160 250 236 236Q200 262 150 256Q104 250 92 206Z', '#f4e2cf') + shape('M58 282H340Q342 296 326 296H78Q60 296 58 282Z', darker(tone, 0.4)) + shape('M252 236l-16-12v24ZM252 236l16-12v24Z', lighter(tone, 0.35)) + disc(252, 236, 4, darker(tone, 0.2));
    return floor(206, 308, 148, 9) + move(34, -62, one(darker(main, 0.12)), 0.9) + move(0, 8, one(main));
  },
  slipper(kit) {
    const { main, second, pen } = kit;
    const one = (x, tone) => move(x, 0, oval(0, 206, 58, 108, darker(tone, 0.3)) + oval(0, 200, 54, 104, pen.blend(lighter(second, 0.5), second)) + shape('M-60 176Q0 130 60 176Q66 110 36 92Q0 76-36 92Q-66 110-60 176Z', pen.blend(lighter(tone, 0.14), darker(tone, 0.1))) + stroke('M-58 172Q0 128 58 172', lighter(tone, 0.45), 4, 'opacity=".7"'));
    return floor(200, 316, 130) + turn(-7, 136, 200, one(136, main)) + turn(7, 266, 200, one(266, main));
  },
  handbag(kit) {
    const { main, pen } = kit;
    const metal = pen.pick('metal', ['#d9b26a', '#d3d7dc']);
    return (
      floor(200, 322, 128) + stroke('M144 168C144 60 256 60 256 168', darker(main, 0.2), 11) + stroke('M144 168C144 60 256 60 256 168', lighter(main, 0.2), 3, 'opacity=".6"') + shape('M104 160H296Q306 160 308 172L322 300Q322 318 304 318H96Q78 318 78 300L92 172Q94 160 104 160Z', pen.blend(lighter(main, 0.1), darker(main, 0.12))) +
      shape('M96 162H304L296 222Q200 262 104 222Z', darker(main, 0.12)) + stroke('M98 170L108 218Q200 256 292 218L302 170', lighter(main, 0.3), 2, 'stroke-dasharray="5 5" opacity=".7"') + box(184, 220, 32, 34, 6, metal) + disc(200, 238, 5, darker(metal, 0.3)) + disc(144, 170, 7, metal) + disc(256, 170, 7, metal) + shine(96, 250, 6, 52, 0.3)
    );
  },
  tote(kit) {
    const { main, pen } = kit;
    return (
      floor(200, 322, 120) + stroke('M150 156V118Q150 84 178 84T206 118V156', darker(main, 0.28), 8) + stroke('M196 150V112Q196 78 224 78T252 112V150', darker(main, 0.15), 8) + shape('M92 148H308L294 308Q292 318 282 318H118Q108 318 106 308Z', pen.blend(lighter(main, 0.12), darker(main, 0.1))) + shape('M92 148H308L306 172H94Z', darker(main, 0.15)) +
      stroke('M116 190L124 300M284 190L276 300', lighter(main, 0.3), 2, 'stroke-dasharray="5 5" opacity=".6"') + box(170, 214, 60, 34, 4, lighter(main, 0.55)) + box(182, 228, 36, 5, 2, darker(main, 0.3))
    );
  },
  backpack(kit) {
    const { main, pen } = kit;
    return (
      floor(200, 322, 112) + stroke('M172 82Q172 54 200 54T228 82', darker(main, 0.3), 9) + box(82, 190, 40, 110, 18, darker(main, 0.16)) + box(278, 190, 40, 110, 18, darker(main, 0.16)) + box(104, 76, 192, 242, 52, pen.blend(lighter(main, 0.12), darker(main, 0.1))) + stroke('M116 168Q200 122 284 168', darker(main, 0.3), 4) +
      box(126, 206, 148, 96, 22, darker(main, 0.08)) + stroke('M136 230H264', '#d9b26a', 4) + box(254, 226, 8, 20, 3, '#d9b26a') + box(178, 118, 44, 26, 5, lighter(main, 0.4)) + shine(118, 130, 6, 120, 0.3)
    );
  },
  suitcase(kit) {
    const { main, pen } = kit;
    const ribs = [142, 171, 200, 229, 258].map((x) => box(x - 5, 120, 10, 176, 5, darker(main, 0.12), 'opacity=".55"')).join('');
    return (
      floor(200, 328, 98) + stroke('M168 96V46H232V96', '#8f939a', 7) + box(160, 38, 80, 16, 7, '#54565b') + box(108, 92, 184, 224, 24, pen.round(main)) + ribs + box(108, 92, 184, 224, 24, 'none', `stroke="${darker(main, 0.2)}" stroke-width="4"`) +
      [[112, 96], [268, 96], [112, 288], [268, 288]].map(([x, y]) => box(x, y, 22, 24, 8, lighter(main, 0.35))).join('') + box(284, 180, 14, 52, 6, '#54565b') + disc(136, 322, 11, '#3a3038') + disc(264, 322, 11, '#3a3038') + shine(122, 124, 6, 150, 0.4)
    );
  },
  sunglasses(kit) {
    const { main, pen } = kit;
    const lens = pen.pick('lens', ['#3a3f4b', '#7a5a3c', '#3f6b5c', '#4b4a6b']);
    const round = pen.chance('round') > 0.5;
    const one = (x) => (round ? disc(x, 206, 62, main) + disc(x, 206, 51, pen.blend(lens, lighter(lens, 0.35))) : box(x - 68, 158, 136, 98, 34, main) + box(x - 57, 168, 114, 78, 26, pen.blend(lens, lighter(lens, 0.35))));
    return floor(200, 292, 136, 8) + stroke('M64 186L40 168M336 186L360 168', darker(main, 0.2), 12) + one(128) + one(272) + stroke('M188 190Q200 178 212 190', main, 11) + shape('M96 236L140 172L156 172L112 242ZM244 236L288 172L300 172L256 242Z', '#fff', 'opacity=".25"');
  },
  wristWatch(kit) {
    const { main, second, pen } = kit;
    const steel = kit.metal;
    const strap = steel ? [0, 1, 2, 3, 4].map((at) => box(166, 44 + at * 20, 68, 16, 4, pen.round(main)) + box(166, 260 + at * 20, 68, 16, 4, pen.round(main))).join('') : shape('M168 46H232L240 150H160ZM160 250H240L232 356H168Z', pen.round(main)) + stroke('M176 56L170 144M224 56L230 144M170 256L176 346M230 256L224 346', lighter(main, 0.4), 2, 'stroke-dasharray="5 5" opacity=".7"');
    return (
      floor(206, 342, 60) + strap + box(274, 190, 14, 20, 4, '#c9ccd1') + disc(200, 200, 78, pen.ball(steel ? main : '#dfe3e7')) + disc(200, 200, 64, pen.blend(lighter(second, 0.06), second)) +
      Array.from({ length: 12 }, (_, at) => turn(at * 30, 200, 200, box(198, 144, 4, at % 3 ? 7 : 13, 2, brightness(second) > 0.5 ? '#4a444c' : '#f4e9d6'))).join('') + stroke('M200 200L178 174', brightness(second) > 0.5 ? '#3a3038' : '#fff', 5) + stroke('M200 200L234 182', brightness(second) > 0.5 ? '#3a3038' : '#fff', 4) + stroke('M200 210L200 152', '#cf2e3c', 2) + disc(200, 200, 5, '#cf2e3c') + shape('M160 168Q184 140 224 142L196 160Q174 166 160 168Z', '#fff', 'opacity=".25"')
    );
  },
  earrings(kit) {
    const { main, pen } = kit;
    const kind = pen.pick('stone', ['drop', 'oval', 'fan']);
    const stone = { drop: shape('M0 60C30 100 40 124 40 146A40 40 0 1 1-40 146C-40 124-30 100 0 60Z', pen.ball(main)) + shape('M-16 130L0 96L16 130L0 168Z', '#fff', 'opacity=".3"'), oval: oval(0, 130, 36, 56, pen.ball(main)) + oval(0, 130, 46, 66, 'none', 'stroke="#d9b26a" stroke-width="6"') + oval(-10, 108, 9, 18, '#fff', 'opacity=".4"'), fan: [-2, -1, 0, 1, 2].map((at) => turn(at * 24, 0, 62, shape('M0 66C14 110 18 136 0 168C-18 136-14 110 0 66Z', at % 2 ? lighter(main, 0.25) : main))).join('') }[kind];
    const one = (x) => move(x, 74, disc(0, 0, 11, pen.ball('#d9b26a')) + stroke('M0 10V56', '#d9b26a', 4) + stone + disc(0, 58, 8, pen.ball('#e8c884')), 0.95);
    return floor(200, 312, 116, 8) + one(132) + one(268);
  },
  cap(kit) {
    const { main, pen } = kit;
    return floor(206, 282, 140) + shape('M96 232Q92 112 200 108T304 232Z', pen.ball(main)) + stroke('M200 108Q168 160 166 232M200 108Q236 160 238 232', seam(main), 2, 'opacity=".4"') + disc(200, 108, 8, darker(main, 0.15)) + shape('M96 226Q200 204 306 226Q368 238 366 264Q300 238 200 240Q130 240 96 246Z', pen.blend(darker(main, 0.1), darker(main, 0.28))) + box(180, 164, 44, 28, 5, '#fffaf4', 'opacity=".9"');
  },
};
