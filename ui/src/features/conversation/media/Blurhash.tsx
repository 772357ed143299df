import { decode } from "blurhash";
import { useEffect, useRef } from "react";

import styles from "./Media.module.css";

/** Pixels a side: a hash holds no more than a few waves of colour. */
const SIDE = 32;

/** The colours of a picture until it is there (MSC2448). Not for screen readers: it says nothing. */
export function Blurhash({ hash }: { hash: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context === null || context === undefined) {
      return;
    }
    const pixels = context.createImageData(SIDE, SIDE);
    try {
      pixels.data.set(decode(hash, SIDE, SIDE));
    } catch {
      // A hash that is none draws nothing: the ground of the frame stands in its place.
      return;
    }
    context.putImageData(pixels, 0, 0);
  }, [hash]);
  return <canvas ref={canvas} className={styles.blurhash} width={SIDE} height={SIDE} aria-hidden />;
}
