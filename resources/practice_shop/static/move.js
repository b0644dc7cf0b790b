// The dialog that moves products into another group. Its groups arrive late, its answer later.

import { ask, element, reason, skeletons, toast } from "./tools.js";

export async function openMove(ids, moved) {
  const error = element("p", { class: "dialog-error", role: "alert" });
  const choice = element("div", { class: "choice" }, ...skeletons(5, "line"));
  const confirm = element("button", { class: "primary confirm", type: "button", disabled: true }, "이동");
  const shade = element("div", { class: "shade" });
  const cancel = element("button", { class: "cancel", type: "button", onclick: () => shade.remove() }, "취소");
  shade.append(element("section", { class: "dialog move-dialog", role: "dialog" },
    element("h2", {}, `그룹 이동 · ${ids.length}건`), choice, error,
    element("footer", {}, cancel, confirm)));
  document.getElementById("overlays").append(shade);
  let target = null;
  confirm.addEventListener("click", async () => {
    confirm.disabled = true;
    confirm.textContent = "이동 중…";
    error.textContent = "";
    try {
      const answer = await ask("/api/move", "POST", { ids, group: target });
      shade.remove();
      toast(`${answer.moved}건을 ${target}(으)로 이동했습니다.`);
      moved();
    } catch (problem) {
      error.textContent = reason(problem);
      error.classList.add(problem.word.replace("_", "-"));
      confirm.disabled = false;
      confirm.textContent = "이동";
    }
  });
  try {
    const { groups } = await ask("/api/groups");
    choice.replaceChildren(...groups.map(({ name }) => element("button", {
      class: "target", type: "button", "data-group": name,
      onclick: (event) => {
        target = name;
        choice.querySelectorAll(".target").forEach((one) => one.classList.toggle("active", one === event.currentTarget));
        confirm.disabled = false;
      },
    }, name)));
  } catch (problem) {
    error.textContent = reason(problem);
    error.classList.add(problem.word.replace("_", "-"));
  }
}
