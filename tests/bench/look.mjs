// One look at every box of parsed tasks: the least that any check has to do.

/** One look at every box of parsed tasks. */
export function look(tasks) {
  let boxes = 0;
  for (const task of tasks) {
    for (const prediction of task.predictions) {
      for (const { value } of prediction.result) {
        if (value.x >= 0 && value.y >= 0 && value.x + value.width <= 100.01 && value.y + value.height <= 100.01)
          boxes += 1;
      }
    }
  }
  return boxes;
}
