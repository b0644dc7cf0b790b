// The product list: groups at the side, search by provider code, paging. Everything is drawn anew at every change, and
// now and then without one, so that an element held for long goes stale, as in any page of this kind.

import { openEditor } from "./editor.js";
import { openMove } from "./move.js";
import { announce } from "./notices.js";
import { ask, element, reason, skeletons, toast, won } from "./tools.js";

export class ProductList {
  constructor() {
    this.query = { group: "미분류", code: "", page: 1 };
    this.found = null;
    this.failure = null;
    this.chosen = new Set();
    this.turn = 0;
    this.hoard = [];
    this.sidebar = element("aside", { class: "groups" });
    this.main = element("section", { class: "list" });
  }

  async start() {
    this.redraw = setInterval(() => this.found && this.drawRows(), 2300);
    this.drawFrame();
    await this.load({});
  }

  close() {
    clearInterval(this.redraw);
    this.turn += 1;
  }

  drawFrame() {
    this.search = element("input", { name: "code", placeholder: "공급처 코드로 검색", autocomplete: "off" });
    this.toolbar = element("form", { class: "toolbar" }, this.search,
      element("button", { class: "search", type: "submit" }, "검색"),
      element("button", { class: "reset", type: "button", onclick: () => this.find("") }, "초기화"),
      element("span", { class: "grow" }),
      element("button", { class: "move", type: "button", onclick: () => this.move() }, "그룹 이동"));
    this.toolbar.addEventListener("submit", (event) => {
      event.preventDefault();
      this.find(this.search.value.trim());
    });
    this.summary = element("div", { class: "summary" });
    this.table = element("div", { class: "rows", role: "table" });
    this.pager = element("div", { class: "pager" });
    this.main.replaceChildren(this.toolbar, this.summary, this.table, this.pager);
  }

  find(code) {
    this.search.value = code;
    return this.load({ code, page: 1 });
  }

  async load(changes) {
    this.query = { ...this.query, ...changes };
    this.turn += 1;
    const turn = this.turn;
    this.main.dataset.turn = String(turn);
    this.found = null;
    this.failure = null;
    this.chosen.clear();
    this.drawLoading();
    const { group, code, page } = this.query;
    const address = `/api/products?group=${encodeURIComponent(group)}&code=${encodeURIComponent(code)}&page=${page}`;
    try {
      const [found, groups] = await Promise.all([ask(address), ask("/api/groups")]);
      if (turn !== this.turn) return;
      while (found.freeze) this.hoard.length = 0;
      this.found = found;
      this.drawGroups(groups.groups);
      this.drawRows();
      announce(found.notice);
    } catch (error) {
      if (turn === this.turn && ![401, 403].includes(error.status)) this.drawFailure(error);
    }
  }

  drawLoading() {
    this.summary.replaceChildren(element("span", { class: "loading" }, "불러오는 중…"));
    this.table.replaceChildren(...skeletons(4, "line"));
    this.pager.replaceChildren();
  }

  drawFailure(error) {
    this.summary.replaceChildren();
    this.table.replaceChildren(element("div", { class: "failure" },
      element("p", {}, reason(error)),
      element("button", { class: "again", type: "button", onclick: () => this.load({}) }, "다시 시도")));
  }

  drawGroups(groups) {
    this.sidebar.replaceChildren(element("h2", {}, "그룹"), ...groups.map(({ name, count }) =>
      element("button", {
        class: name === this.query.group ? "group active" : "group",
        type: "button", "data-group": name, onclick: () => this.load({ group: name, page: 1 }),
      }, element("span", {}, name), element("em", {}, String(count)))));
  }

  drawRows() {
    const { group, code, total, rows } = this.found;
    this.summary.replaceChildren(
      element("b", { class: "in-group" }, group),
      element("span", { class: "for-code" }, code),
      element("span", { class: "total", "data-total": String(total) }, `총 ${total}건`));
    const head = element("div", { class: "row head" }, ...["", "상품", "상품번호", "공급처 코드", "판매가", "메모", ""].map((text) => element("span", {}, text)));
    this.table.replaceChildren(head, ...rows.map((row) => this.drawRow(row)));
    if (!rows.length) this.table.append(element("div", { class: "empty" }, "검색된 상품이 없습니다."));
    this.drawPager();
  }

  drawRow(row) {
    const box = element("input", { class: "pick", type: "checkbox", checked: this.chosen.has(row.id) });
    box.addEventListener("change", () => (box.checked ? this.chosen.add(row.id) : this.chosen.delete(row.id)));
    return element("div", { class: "row product", "data-id": row.id, role: "row" },
      box,
      element("span", { class: "name" },
        element("i", { class: "thumb", style: `--hue: ${row.hue}` }),
        element("span", {}, row.name, element("small", {}, ...row.tags.map((tag) => element("u", {}, tag)), `이미지 ${row.images}장`))),
      element("span", { class: "id" }, row.id), element("span", { class: "code" }, row.code),
      element("span", { class: "price" }, won(row.price)), element("span", { class: "memo", title: row.memo }, row.memo),
      element("button", { class: "edit", type: "button", onclick: () => this.edit(row.id) }, "수정"));
  }

  drawPager() {
    const { page, pages } = this.found;
    const step = (text, to, possible) =>
      element("button", { type: "button", class: text === "이전" ? "previous" : "next", disabled: !possible, onclick: () => this.load({ page: to }) }, text);
    this.pager.replaceChildren(step("이전", page - 1, page > 1), element("span", {}, `${page} / ${pages}`), step("다음", page + 1, page < pages));
  }

  edit(id) {
    openEditor(id, this.hoard, () => this.load({}));
  }

  move() {
    if (!this.chosen.size) {
      toast("이동할 상품을 선택해 주세요.", "bad");
      return;
    }
    openMove([...this.chosen], () => this.load({}));
  }
}
