// Notices that come when nobody wants them: a modal that swallows every click, and a pop-up in the corner.

import { element, later } from "./tools.js";

export async function announce(notice) {
  if (!notice) return;
  await later(120 + Math.random() * 250);
  const overlays = document.getElementById("overlays");
  if (overlays.querySelector(".notice")) return;
  overlays.append(notice.kind === "modal" ? modal(notice) : popup(notice));
}

function modal(notice) {
  const shade = element("div", { class: "shade notice notice-modal" });
  const box = element("section", { class: "notice-box", role: "alertdialog" },
    element("h3", {}, notice.title),
    element("p", {}, notice.text),
    element("button", { class: "primary notice-close", type: "button", onclick: () => shade.remove() }, "확인"));
  shade.append(box);
  return shade;
}

function popup(notice) {
  const box = element("aside", { class: "notice notice-popup" },
    element("button", { class: "notice-close", type: "button", title: "닫기", onclick: () => box.remove() }, "×"),
    element("b", {}, notice.title),
    element("p", {}, notice.text));
  return box;
}
