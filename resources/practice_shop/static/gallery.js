// A row of images in the edit dialog: choose some, then delete, translate, copy or tag them. Drawn anew at each change.

import { element } from "./tools.js";

export class Gallery {
  constructor(kind, title, images, abilities) {
    Object.assign(this, { kind, title, images, abilities });
    this.chosen = new Set();
    this.busy = new Set();
    this.box = element("section", { class: `gallery ${kind}` });
    this.draw();
  }

  draw() {
    const button = (name, text, act) => element("button", { class: name, type: "button", onclick: act }, text);
    this.box.replaceChildren(
      element("div", { class: "gallery-head" },
        element("b", {}, this.title), element("em", {}, `${this.images.length}장`), element("span", { class: "grow" }),
        button("choose-all", "전체", () => this.toggleAll()),
        this.abilities.copy ? button("copy-images", "썸네일로 복사", () => this.copy()) : null,
        this.abilities.tag ? button("tag-images", "이미지 태그", () => this.change({ tagged: true })) : null,
        button("translate-images", "번역", () => this.translate()),
        button("delete-images", "삭제", () => this.remove())),
      element("div", { class: "tiles" }, ...this.images.map((image) => this.tile(image))));
  }

  tile(image) {
    const marks = [image.special && "특수", image.translated && "번역", image.tagged && "태그", image.copied && "복사"].filter(Boolean);
    const names = ["tile", this.chosen.has(image.id) && "chosen", image.special && "special", image.translated && "translated", this.busy.has(image.id) && "busy"];
    return element("button", {
      class: names.filter(Boolean).join(" "), type: "button", "data-image": image.id, style: `--hue: ${image.hue}`,
      onclick: () => this.toggle(image.id),
    }, ...marks.map((mark) => element("span", {}, mark)));
  }

  toggle(id) {
    if (!this.chosen.delete(id)) this.chosen.add(id);
    this.draw();
  }

  toggleAll() {
    this.chosen = new Set(this.chosen.size < this.images.length ? this.images.map((image) => image.id) : []);
    this.draw();
  }

  change(marks) {
    this.images = this.images.map((image) => (this.chosen.has(image.id) ? { ...image, ...marks } : image));
    this.chosen.clear();
    this.draw();
  }

  remove() {
    this.images = this.images.filter((image) => !this.chosen.has(image.id));
    this.chosen.clear();
    this.draw();
  }

  copy() {
    this.abilities.copy(this.images.filter((image) => this.chosen.has(image.id)));
    this.chosen.clear();
    this.draw();
  }

  receive(images) {
    const used = new Set(this.images.map((image) => image.id));
    for (const image of images) {
      let id = `c-${image.id}`;
      while (used.has(id)) id = `c-${id}`;
      used.add(id);
      this.images = [...this.images, { ...image, id, copied: true }];
    }
    this.draw();
  }

  async translate() {
    const ids = [...this.chosen];
    if (!ids.length) return;
    this.busy = new Set(ids);
    this.chosen.clear();
    this.draw();
    try {
      const answer = await this.abilities.translate(ids);
      this.images = this.images.map((image) => (answer.images.includes(image.id) ? { ...image, translated: true } : image));
    } catch (error) {
      this.abilities.failed(error);
    }
    this.busy.clear();
    this.draw();
  }
}
