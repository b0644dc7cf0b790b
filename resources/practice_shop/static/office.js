// The frame of the page: who is logged in decides what is shown.

import { showBlocked, showLogin } from "./login.js";
import { ProductList } from "./list.js";
import { ask, element, whenBarred } from "./tools.js";

const app = document.getElementById("app");
let list = null;

function leave() {
  list?.close();
  list = null;
  document.getElementById("overlays").replaceChildren();
}

async function enter() {
  const me = await ask("/api/me");
  leave();
  list = new ProductList();
  app.replaceChildren(
    element("header", { class: "topbar" },
      element("div", { class: "brand" }, element("i"), "셀러오피스"),
      element("nav", {}, element("a", { class: "active" }, "상품 관리"), element("a", {}, "주문 관리"), element("a", {}, "번역"), element("a", {}, "설정")),
      element("div", { class: "who" }, element("b", {}, me.name), element("span", { class: "who-login" }, me.login),
        element("button", { class: "logout", type: "button", onclick: logOut }, "로그아웃"))),
    element("div", { class: "office" }, list.sidebar, list.main));
  await list.start();
}

async function logOut() {
  await ask("/api/logout", "POST", {});
  leave();
  showLogin(app, enter, false);
}

whenBarred((word) => {
  leave();
  if (word === "ip_block") showBlocked(app);
  else showLogin(app, enter, word === "session_expired");
});

enter().catch((error) => {
  if (![401, 403].includes(error.status)) showLogin(app, enter, false);
});
