import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { PointerEvent, RefObject } from "react";

import { FIT, STEP, pan, pinchOf, zoomAt } from "./zoom";
import type { Point, Stage, ZoomView } from "./zoom";

/** A picture that can be enlarged and moved. */
export interface Zoom {
  readonly view: ZoomView;
  zoomIn(): void;
  zoomOut(): void;
  reset(): void;
  move(by: Point): void;
  /** For the stage. */
  readonly handlers: {
    onPointerDown(event: PointerEvent): void;
    onPointerMove(event: PointerEvent): void;
    onPointerUp(event: PointerEvent): void;
    onPointerCancel(event: PointerEvent): void;
    onDoubleClick(event: { clientX: number; clientY: number }): void;
  };
}

const MIDDLE: Point = { x: 0, y: 0 };

/** How far a finger has to wipe to turn to another picture, in pixels. */
const WIPE = 60;

/**
 * Zoom by wheel, pinch, double press and keys; moving by dragging. At fit there is nothing to move: a finger that wipes
 * sideways then turns to the next or previous picture.
 */
export function useZoom(
  stage: RefObject<HTMLElement | null>,
  /** Names the picture: another one begins at its fit. */
  picture: string,
  onWipe: (step: 1 | -1) => void,
): Zoom {
  const [state, setState] = useState({ picture, view: FIT });
  const view = state.picture === picture ? state.view : FIT;
  const setView = (change: (view: ZoomView) => ZoomView) =>
    setState((now) => ({ picture, view: change(now.picture === picture ? now.view : FIT) }));
  const fingers = useRef(new Map<number, Point>());
  const wiped = useRef(0);

  const sizeOf = (): Stage => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = stage.current ?? {};
    return { width, height };
  };
  const pointAt = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const box = stage.current?.getBoundingClientRect();
    return box === undefined
      ? MIDDLE
      : { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
  };
  const zoom = (factor: number, point: Point) => setView((now) => zoomAt(now, factor, point, sizeOf()));

  const wheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    // A pinch on a touchpad comes as a wheel with Ctrl, in small steps.
    zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), pointAt(event));
  });
  useEffect(() => {
    const element = stage.current;
    const listen = (event: WheelEvent) => wheel(event);
    // React's own listener is passive and could not keep the page from scrolling.
    element?.addEventListener("wheel", listen, { passive: false });
    return () => element?.removeEventListener("wheel", listen);
  }, [stage]);

  const lift = (event: PointerEvent) => {
    fingers.current.delete(event.pointerId);
    if (fingers.current.size === 0 && Math.abs(wiped.current) > WIPE) {
      onWipe(wiped.current < 0 ? 1 : -1);
    }
    wiped.current = 0;
  };
  return {
    view,
    zoomIn: () => zoom(STEP, MIDDLE),
    zoomOut: () => zoom(1 / STEP, MIDDLE),
    reset: () => setView(() => FIT),
    move: (by) => setView((now) => pan(now, by, sizeOf())),
    handlers: {
      onPointerDown: (event) => {
        if (event.button === 0) {
          event.currentTarget.setPointerCapture(event.pointerId);
          fingers.current.set(event.pointerId, pointAt(event));
          wiped.current = 0;
        }
      },
      onPointerMove: (event) => {
        const before = fingers.current.get(event.pointerId);
        if (before === undefined) {
          return;
        }
        const now = pointAt(event);
        const [first, second] = fingers.current.values();
        fingers.current.set(event.pointerId, now);
        const [firstNow, secondNow] = fingers.current.values();
        if (
          first !== undefined &&
          second !== undefined &&
          firstNow !== undefined &&
          secondNow !== undefined
        ) {
          const from = pinchOf([first, second]);
          const to = pinchOf([firstNow, secondNow]);
          if (from.apart > 0) {
            zoom(to.apart / from.apart, to.middle);
          }
          return;
        }
        const by = { x: now.x - before.x, y: now.y - before.y };
        if (view.scale > 1) {
          setView((current) => pan(current, by, sizeOf()));
        } else if (event.pointerType === "touch") {
          wiped.current += by.x;
        }
      },
      onPointerUp: lift,
      onPointerCancel: lift,
      onDoubleClick: (event) => {
        if (view.scale > 1) {
          setView(() => FIT);
        } else {
          zoom(STEP * STEP, pointAt(event));
        }
      },
    },
  };
}
