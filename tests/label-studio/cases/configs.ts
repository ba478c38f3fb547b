// Configs that are spelt unusually, or that do not fit their results.
import type { Case } from '../case.js';
import { area, item, kCar, labelsTag, one, onImage } from './build.js';

const box = item('RectangleLabels', { x: 20, y: 30, width: 20, height: 10, rotation: 0, rectanglelabels: ['Car'] });
const of = (name: string, config: string): Case => one(name, config, [box]);

export const configs = area('configs', [
  of(
    'controls first',
    `<View><RectangleLabels name="l" toName="img">${kCar}</RectangleLabels><Image name="img" value="$image"/></View>`,
  ),
  of(
    'lower-case tags',
    `<view><image name="img" value="$image"/><rectanglelabels name="l" toName="img">${kCar}</rectanglelabels></view>`,
  ),
  of(
    'IMAGE',
    `<View><IMAGE name="img" value="$image"/><RectangleLabels name="l" toName="img">${kCar}</RectangleLabels></View>`,
  ),
  of(
    'toname',
    `<View><Image name="img" value="$image"/><RectangleLabels name="l" toname="img">${kCar}</RectangleLabels></View>`,
  ),
  of(
    'without toName',
    `<View><Image name="img" value="$image"/><RectangleLabels name="l">${kCar}</RectangleLabels></View>`,
  ),
  of(
    'toName of nothing',
    `<View><Image name="img" value="$image"/><RectangleLabels name="l" toName="zz">${kCar}</RectangleLabels></View>`,
  ),
  of(
    'nested Views',
    `<View><View style="display:flex"><View><Image name="img" value="$image"/></View><View>${labelsTag('RectangleLabels')}</View></View></View>`,
  ),
  of(
    'a Header and a Style',
    `<View><Style>.x{color:red}</Style><Header value="Hello $image"/><Image name="img" value="$image"/>${labelsTag('RectangleLabels')}</View>`,
  ),
  of('unknown tag', `<View><Image name="img" value="$image"/>${labelsTag('RectangleLabels')}<Foo name="f"/></View>`),
  of('unknown attribute', onImage(labelsTag('RectangleLabels', 'foo="bar" data-x="1"'))),
  of('no labels', onImage('<RectangleLabels name="l" toName="img"/>')),
  of(
    'label without value',
    onImage('<RectangleLabels name="l" toName="img"><Label background="red"/></RectangleLabels>'),
  ),
  of(
    'one name twice',
    `<View><Image name="img" value="$image"/>${labelsTag('RectangleLabels')}${labelsTag('EllipseLabels')}</View>`,
  ),
  one(
    'one name twice, without results',
    `<View><Image name="img" value="$image"/>${labelsTag('RectangleLabels')}${labelsTag('EllipseLabels')}</View>`,
    [],
  ),
  one(
    'one name twice, results of another control',
    `<View><Image name="img" value="$image"/>${labelsTag('EllipseLabels')}${labelsTag('EllipseLabels')}
<RectangleLabels name="m" toName="img">${kCar}</RectangleLabels></View>`,
    [{ ...box, from_name: 'm' }],
  ),
  of(
    'an object named as a control',
    `<View><Image name="img" value="$image"/><Image name="l" value="$image"/>${labelsTag('RectangleLabels')}</View>`,
  ),
  of(
    'zoom and more on the image',
    onImage(
      labelsTag('RectangleLabels'),
      'value="$image" zoom="true" rotateControl="true" maxWidth="300px" horizontalAlignment="center"',
    ),
  ),
  of(
    'a hidden control',
    onImage(
      `<View visibleWhen="choice-selected" whenTagName="c" whenChoiceValue="x">${labelsTag('RectangleLabels')}</View><Choices name="c" toName="img"><Choice value="x"/></Choices>`,
    ),
  ),
  of('canRotate false', onImage(labelsTag('RectangleLabels', 'canRotate="false"'))),
  of('choice single, maxUsages', onImage(labelsTag('RectangleLabels', 'choice="single" maxUsages="0"'))),
]);
