// Elements on a tab that is not looked at have no size, so nothing in them can be scrolled to.

/** Calls `act` each time the element, hidden before, gets its room. Returns the way to stop. */
export function onAppear(element: HTMLElement, act: () => void): () => void {
  let isThere = element.clientHeight > 0;
  const observer = new ResizeObserver(() => {
    const wasThere = isThere;
    isThere = element.clientHeight > 0;
    if (isThere && !wasThere) act();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
