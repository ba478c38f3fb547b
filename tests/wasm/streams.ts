// Tasks that are made while they are read: as many as are wanted, none kept, and counted.

export const kTask =
  '{"data":{"image":"a.png"},"predictions":[{"model_version":"1","score":0.5,"result":[{"id":"a","type":"rectanglelabels",' +
  '"from_name":"label","to_name":"image","original_width":100,"original_height":100,"value":{"x":1,"y":2,"width":3,' +
  '"height":4,"rotation":0,"rectanglelabels":["Car"]}}]}]}';

export const kConfig = `<View><Image name="image" value="$image"/>
<RectangleLabels name="label" toName="image"><Label value="Car"/></RectangleLabels></View>`;

/** Read quickly: mostly text that no rule looks into. */
export const kLongTask = `{"data":{"image":"a.png","text":"${'word '.repeat(1000)}"}}`;

/** About `size` bytes of tasks, to come after others. */
export function someTasks(size: number, task = kTask): Uint8Array<ArrayBuffer> {
  const count = Math.max(1, Math.floor(size / (task.length + 1)));
  return new TextEncoder().encode(`,${task}`.repeat(count));
}

/** What was read of a stream. */
export interface Given {
  chunks: number;
  bytes: number;
  /** The reader wanted no more. */
  cancelled: boolean;
}

/** A list of tasks of `chunks` chunks, without end if not said; made as it is pulled. */
export function tasksStream(size: number, { chunks = Number.POSITIVE_INFINITY, task = kTask } = {}) {
  const chunk = someTasks(size, task);
  const given: Given = { chunks: 0, bytes: 0, cancelled: false };
  const encode = (text: string) => new TextEncoder().encode(text);
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const last = given.chunks > chunks;
        const bytes = given.chunks === 0 ? encode(`[${kTask}`) : last ? encode(']') : chunk;
        given.chunks += 1;
        given.bytes += bytes.length;
        controller.enqueue(bytes);
        if (last) controller.close();
      },
      cancel() {
        given.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, given, chunk: chunk.length };
}
