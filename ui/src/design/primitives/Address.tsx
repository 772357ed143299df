import { Fragment } from "react";

/** A full address in its own direction. Too long for its line, it breaks after a dot or colon and not within a word. */
export function Address({ address, className }: { address: string; className?: string | undefined }) {
  const parts = address.split(/(?<=[.:])/u);
  return (
    <bdi className={className}>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {part}
          {index < parts.length - 1 ? <wbr /> : null}
        </Fragment>
      ))}
    </bdi>
  );
}
