// A task with a region of every kind that is drawn with lines, on a sheet of 800 × 400, and its config.

export const sheet = { width: 800, height: 400 };

export const galleryConfig = `<View>
  <Image name="img" value="$image"/>
  <Rectangle name="box" toName="img"/>
  <EllipseLabels name="ellipse" toName="img"><Label value="Cell" background="#0055cc"/></EllipseLabels>
  <PolygonLabels name="polygon" toName="img"><Label value="Roof" background="#00aa00"/></PolygonLabels>
  <KeyPointLabels name="point" toName="img"><Label value="Nose" background="#d04000"/></KeyPointLabels>
  <VectorLabels name="vector" toName="img" closable="true" strokeWidth="2"><Label value="Road" background="#aa00aa"/></VectorLabels>
  <Labels name="labels" toName="img"><Label value="Word" background="#cc0044"/></Labels>
  <TextArea name="text" toName="img" perRegion="true"/>
  <Relations><Relation value="belongs to"/></Relations>
</View>`;

type Value = Record<string, unknown>;

const item = (id: string, control: string, type: string, value: Value) => ({
  id,
  from_name: control,
  to_name: 'img',
  type,
  original_width: sheet.width,
  original_height: sheet.height,
  value,
});

const word = { x: 5, y: 60, width: 15, height: 20, rotation: 0 };
const bend = { isBezier: true };

export const galleryTask = {
  data: { image: '/gallery.png' },
  predictions: [
    {
      model_version: 'gallery',
      result: [
        item('ellipse', 'ellipse', 'ellipselabels', { x: 15, y: 25, radiusX: 10, radiusY: 8, ellipselabels: ['Cell'] }),
        item('turned', 'ellipse', 'ellipselabels', {
          x: 40,
          y: 25,
          radiusX: 10,
          radiusY: 8,
          rotation: 30,
          ellipselabels: ['Cell'],
        }),
        item('polygon', 'polygon', 'polygonlabels', {
          points: [
            [55, 10],
            [70, 15],
            [65, 40],
          ],
          polygonlabels: ['Roof'],
        }),
        item('open', 'polygon', 'polygonlabels', {
          points: [
            [75, 10],
            [90, 15],
            [80, 40],
          ],
          closed: false,
          polygonlabels: ['Roof'],
        }),
        item('point', 'point', 'keypointlabels', { x: 93, y: 50, width: 1.5, keypointlabels: ['Nose'] }),
        item('tiny', 'point', 'keypointlabels', { x: 97, y: 30, width: 0, keypointlabels: ['Nose'] }),
        item('vector', 'vector', 'vectorlabels', {
          closed: false,
          vertices: [
            { id: 'a', x: 30, y: 60 },
            { id: 'b', x: 40, y: 90, prevPointId: 'a' },
            {
              id: 'c',
              x: 50,
              y: 60,
              prevPointId: 'b',
              ...bend,
              controlPoint1: { x: 50, y: 80 },
              controlPoint2: { x: 50, y: 45 },
            },
          ],
          vectorlabels: ['Road'],
        }),
        item('ring', 'vector', 'vectorlabels', {
          closed: true,
          vertices: [
            { id: 'd', x: 60, y: 60 },
            { id: 'e', x: 80, y: 60 },
            { id: 'f', x: 75, y: 90 },
          ],
          vectorlabels: ['Road'],
        }),
        item('word', 'box', 'rectangle', word),
        item('word', 'labels', 'labels', { ...word, labels: ['Word'] }),
        item('word', 'text', 'textarea', { ...word, text: ['hello'] }),
        { type: 'relation', from_id: 'word', to_id: 'vector', direction: 'right', labels: ['belongs to'] },
      ],
    },
  ],
};
