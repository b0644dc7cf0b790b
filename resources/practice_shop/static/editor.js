// The edit dialog. It opens empty, its fields arrive late, its images later still; a save is answered late.

import { Gallery } from "./gallery.js";
import { announce } from "./notices.js";
import { ask, element, reason, skeletons, toast } from "./tools.js";

const EVENT_MARK = "[행사] ";

export async function openEditor(id, hoard, closed) {
  const shade = element("div", { class: "shade" });
  const dialog = element("section", { class: "dialog edit-dialog", role: "dialog", "data-id": id });
  shade.append(dialog);
  dialog.append(element("h2", {}, `상품 수정 · ${id}`), element("div", { class: "fields" }, ...skeletons(6, "line")));
  document.getElementById("overlays").append(shade);
  try {
    const product = await ask(`/api/products/${id}`);
    if (product.leak_kb) hoard.push(new Uint8Array(product.leak_kb * 1024).fill(1));
    new Editor(product, shade, dialog, closed).draw();
    announce(product.notice);
  } catch (error) {
    if (![401, 403].includes(error.status)) drawFailure(shade, dialog, error);
  }
}

function drawFailure(shade, dialog, error) {
  dialog.append(element("p", { class: `dialog-error ${error.word.replace("_", "-")}`, role: "alert" }, reason(error)),
    element("footer", {}, element("button", { class: "cancel", type: "button", onclick: () => shade.remove() }, "닫기")));
}

class Editor {
  constructor(product, shade, dialog, closed) {
    Object.assign(this, { product, shade, dialog, closed });
    this.tags = [...product.tags];
  }

  draw() {
    const { product } = this;
    this.name = element("input", { name: "name", value: product.name });
    this.price = element("input", { name: "price", inputmode: "numeric", value: String(product.price) });
    this.memo = element("textarea", { name: "memo", rows: "2" });
    this.memo.value = product.memo;
    this.html = element("textarea", { name: "html", rows: "3", spellcheck: "false" });
    this.html.value = product.html;
    this.tagBox = element("div", { class: "tags" });
    this.error = element("p", { class: "dialog-error", role: "alert" });
    this.galleries = element("div", { class: "galleries loading" }, ...skeletons(8, "tile"));
    this.save = element("button", { class: "primary save", type: "button", disabled: true, onclick: () => this.commit() }, "저장");
    this.dialog.replaceChildren(
      element("h2", {}, `상품 수정 · ${product.id}`, element("small", {}, `${product.code} · ${product.group}`)),
      element("div", { class: "body" },
        element("div", { class: "fields" },
          element("label", {}, "상품명", this.name, element("button", { class: "event-mark", type: "button", onclick: () => this.markEvent() }, "행사 문구")),
          element("label", {}, "판매가", this.price), element("label", {}, "메모", this.memo),
          element("div", { class: "label" }, "태그", this.tagBox),
          element("label", {}, "상세 HTML", this.html, element("button", { class: "html-update", type: "button", onclick: (event) => this.updateHtml(event.currentTarget) }, "HTML 갱신"))),
        this.galleries),
      this.error,
      element("footer", {}, element("button", { class: "cancel", type: "button", onclick: () => this.close() }, "취소"), this.save));
    this.drawTags();
    this.loadImages();
  }

  async loadImages() {
    try {
      const images = await ask(`/api/products/${this.product.id}/images`);
      const translate = (ids) => ask(`/api/products/${this.product.id}/translate`, "POST", { images: ids });
      const failed = (error) => this.fail(error);
      this.thumbnails = new Gallery("thumbnails", "썸네일", images.thumbnails, { translate, failed });
      this.options = new Gallery("options", "옵션 이미지", images.options, { translate, failed, copy: (some) => this.thumbnails.receive(some) });
      this.details = new Gallery("details", "상세 이미지", images.details, { translate, failed, tag: true });
      this.galleries.classList.remove("loading");
      this.galleries.replaceChildren(this.options.box, this.thumbnails.box, this.details.box);
      this.save.disabled = false;
    } catch (error) {
      this.fail(error);
    }
  }

  drawTags() {
    const field = element("input", { name: "tag", placeholder: "태그 추가" });
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || !field.value.trim()) return;
      event.preventDefault();
      this.tags = [...new Set([...this.tags, field.value.trim()])];
      this.drawTags();
    });
    this.tagBox.replaceChildren(...this.tags.map((tag) => element("span", { class: "tag" }, tag,
      element("button", { type: "button", onclick: () => { this.tags = this.tags.filter((one) => one !== tag); this.drawTags(); } }, "×"))), field);
  }

  markEvent() {
    if (!this.name.value.startsWith(EVENT_MARK)) this.name.value = EVENT_MARK + this.name.value;
  }

  updateHtml(button) {
    const pictures = this.details ? this.details.images.map((image) => `<img src="${image.id}.jpg">`).join("") : "";
    this.html.value = `<p>${this.name.value}</p>${pictures}`;
    button.classList.add("done");
    button.textContent = "HTML 갱신됨";
  }

  async commit() {
    this.save.disabled = true;
    this.save.textContent = "저장 중…";
    this.error.textContent = "";
    try {
      await ask(`/api/products/${this.product.id}`, "PUT", {
        name: this.name.value, price: Number(this.price.value.replace(/[^0-9]/g, "")), memo: this.memo.value,
        tags: this.tags, html: this.html.value,
        options: this.options.images, details: this.details.images, thumbnails: this.thumbnails.images,
      });
      this.close();
      toast("저장되었습니다.");
    } catch (error) {
      this.fail(error);
      this.save.disabled = false;
      this.save.textContent = "저장";
    }
  }

  fail(error) {
    this.error.textContent = reason(error);
    this.error.className = `dialog-error ${error.word.replace("_", "-")}`;
  }

  close() {
    this.shade.remove();
    this.closed();
  }
}
