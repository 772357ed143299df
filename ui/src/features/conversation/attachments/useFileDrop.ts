import { useEffect, useRef, useState } from "react";
import type { DragEvent } from "react";

import { bringsFiles, broughtBy } from "./transfer";
import type { Brought } from "./transfer";

/** A place that takes files. */
interface FileDrop {
  /** Files are held over it. */
  readonly over: boolean;
  readonly handlers: {
    onDragEnter(event: DragEvent): void;
    onDragOver(event: DragEvent): void;
    onDragLeave(event: DragEvent): void;
    onDrop(event: DragEvent): void;
  };
}

/** Takes files that are dropped. Elsewhere in the window a drop does nothing, instead of leaving the page. */
export function useFileDrop(take: ((brought: Brought) => void) | null): FileDrop {
  const [over, setOver] = useState(false);
  // Every element within tells of its own entering and leaving.
  const depth = useRef(0);
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent) => {
      if (bringsFiles(event.dataTransfer) && !event.defaultPrevented) {
        event.preventDefault();
        if (event.dataTransfer !== null) {
          event.dataTransfer.dropEffect = "none";
        }
      }
    };
    document.addEventListener("dragover", refuse);
    document.addEventListener("drop", refuse);
    return () => {
      document.removeEventListener("dragover", refuse);
      document.removeEventListener("drop", refuse);
    };
  }, []);
  const taken = (event: DragEvent) => take !== null && bringsFiles(event.dataTransfer);
  return {
    over: over && take !== null,
    handlers: {
      onDragEnter: (event) => {
        if (taken(event)) {
          event.preventDefault();
          depth.current += 1;
          setOver(true);
        }
      },
      onDragOver: (event) => {
        if (taken(event)) {
          event.preventDefault();
          event.dataTransfer.dropEffect = "copy";
        }
      },
      onDragLeave: (event) => {
        if (taken(event)) {
          depth.current = Math.max(depth.current - 1, 0);
          setOver(depth.current > 0);
        }
      },
      onDrop: (event) => {
        depth.current = 0;
        setOver(false);
        if (taken(event)) {
          event.preventDefault();
          take?.(broughtBy(event.dataTransfer));
        }
      },
    },
  };
}
