// The login page, with a CAPTCHA when the shop asks for one, and the page of a blocked address.

import { ask, element, reason } from "./tools.js";

export function showLogin(app, entered, expired) {
  const message = element("p", { class: "login-error", role: "alert" }, expired ? "세션이 만료되었습니다. 다시 로그인해 주세요." : "");
  if (expired) message.classList.add("login-expired");
  const login = element("input", { name: "login", type: "email", autocomplete: "off", placeholder: "아이디 (이메일)" });
  const password = element("input", { name: "password", type: "password", autocomplete: "off", placeholder: "비밀번호" });
  const challenge = element("div", { class: "login-challenge" });
  const button = element("button", { class: "primary login-submit", type: "submit" }, "로그인");
  const form = element("form", { class: "login-form", novalidate: true },
    element("div", { class: "brand" }, element("i"), "셀러오피스"),
    element("label", {}, "아이디", login), element("label", {}, "비밀번호", password), challenge, message, button,
    element("small", {}, "연습용 사이트입니다. 실제 쇼핑몰과 관계가 없습니다."));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    button.textContent = "로그인 중…";
    message.textContent = "";
    message.className = "login-error";
    const captcha = challenge.querySelector("input")?.value || "";
    try {
      await ask("/api/login", "POST", { login: login.value, password: password.value, captcha });
      await entered();
    } catch (error) {
      if (error.word === "ip_block") return;
      message.textContent = reason(error);
      message.classList.add(error.word.replace("_", "-"));
      if (error.word === "captcha") await showCaptcha(challenge, login.value);
    } finally {
      button.disabled = false;
      button.textContent = "로그인";
    }
  });
  app.replaceChildren(element("main", { class: "login-page" }, form));
}

async function showCaptcha(challenge, login) {
  const { picture } = await ask(`/api/captcha?login=${encodeURIComponent(login.trim().toLowerCase())}`);
  challenge.replaceChildren(
    element("div", { class: "captcha" },
      element("div", { class: "captcha-picture" }, ...[...picture].map((letter, at) =>
        element("span", { style: `transform: rotate(${(at * 37) % 50 - 25}deg)` }, letter))),
      element("input", { name: "captcha", placeholder: "위의 문자를 입력하세요", autocomplete: "off" })));
}

export function showBlocked(app) {
  document.getElementById("overlays").replaceChildren();
  app.replaceChildren(element("main", { class: "blocked-page" },
    element("h1", {}, "접속이 차단되었습니다"),
    element("p", {}, "비정상적인 접속이 감지되어 현재 IP 주소의 접속이 제한되었습니다.")));
}
