import { useCallback, useLayoutEffect, useRef } from 'react';

/** Keeps what was pressed where it is on the screen while what stands around it opens and closes. */
export function useHeldPlace(): (element: HTMLElement) => void {
  const held = useRef<{ readonly element: HTMLElement; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const was = held.current;
    held.current = null;
    if (!was?.element.isConnected) return;
    document.documentElement.scrollTop += was.element.getBoundingClientRect().top - was.top;
  });
  return useCallback((element) => {
    held.current = { element, top: element.getBoundingClientRect().top };
  }, []);
}
