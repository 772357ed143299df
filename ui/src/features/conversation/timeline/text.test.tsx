import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { message } from "../../../bridge/fake/conversation";
import { me, people } from "../../../bridge/fake/people";
import { arrived } from "./announce";
import { copyText, selectedIn } from "./copyText";
import { isolated } from "./isolated";
import { layRows } from "./layout";
import { nextStop } from "./useStops";

const { priya, tomas } = people;

describe("copying several messages", () => {
  it("says who wrote each, and when", () => {
    const at = new Date(2026, 10, 19, 16, 2).getTime();
    expect(
      copyText([
        { name: "Priya Raman", at, text: "One.\nTwo. " },
        { name: null, at, text: "Tomas Lindqvist joined" },
      ]),
    ).toBe("Priya Raman, 2026-11-19 16:02: One.\nTwo.\n2026-11-19 16:02: Tomas Lindqvist joined");
  });

  it("keeps line ends and list items, and takes only what is selected", () => {
    const { container } = render(
      <div>
        <p>
          One
          <br />
          two
        </p>
        <ul>
          <li>three</li>
          <li>four</li>
        </ul>
      </div>,
    );
    const range = document.createRange();
    range.selectNodeContents(container);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    if (selection === null) {
      throw new Error("no selection");
    }
    expect(selectedIn(container, selection)).toBe("One\ntwo\nthree\nfour");
    range.setEnd(container.querySelector("li")?.firstChild ?? container, 2);
    expect(selectedIn(container, selection)).toBe("One\ntwo\nth");
  });
});

describe("announcing", () => {
  const before = [message(priya, 5, "a"), message(priya, 4, "b")];

  it("tells what others wrote at the end", () => {
    const news = [message(tomas, 1, "c"), message(me, 1, "own"), message(priya, 0, "d")];
    const told = arrived(before, [...before, ...news]);
    expect(told.map((each) => each.sender.name)).toEqual(["Tomas Lindqvist", "Priya Raman"]);
  });

  it("is silent about history, about what was there, and about another part of the conversation", () => {
    expect(arrived([], before)).toEqual([]);
    expect(arrived(before, before)).toEqual([]);
    expect(arrived(before, [message(tomas, 9, "earlier"), ...before])).toEqual([]);
    expect(arrived(before, [message(tomas, 9, "elsewhere")])).toEqual([]);
  });
});

describe("isolated", () => {
  it("sets apart what came from outside, the nested with what is around it", () => {
    const { container } = render(
      <p>{isolated("To \u2068\u206814\u2069 people\u2069 and \u2068Priya\u2069")}</p>,
    );
    expect([...container.querySelectorAll("b")].map((each) => each.textContent)).toEqual([
      "\u2068\u206814\u2069 people\u2069",
      "\u2068Priya\u2069",
    ]);
    expect(container.textContent).toContain(" and ");
  });

  it("leaves a sentence without them as it is", () => {
    const { container } = render(<p>{isolated("Nobody else is here")}</p>);
    expect(container.innerHTML).toBe("<p>Nobody else is here</p>");
  });
});

describe("nextStop", () => {
  it("steps over dividers and ends at the ends", () => {
    const laid = layRows([
      message(priya, 5, "a"),
      { key: "line", content: { type: "unread" } },
      message(priya, 4, "b"),
    ]);
    expect(nextStop(laid, 0, 1)).toBe(2);
    expect(nextStop(laid, 2, -1)).toBe(0);
    expect(nextStop(laid, 2, 1)).toBe(-1);
    expect(nextStop(laid, 0, -1)).toBe(-1);
  });
});
