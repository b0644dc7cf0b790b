// Small helpers: building elements, asking the server, toasts.

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name in node && typeof value !== "string") node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

export const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const won = (price) => `${Number(price).toLocaleString("ko-KR")}원`;

export class Refused extends Error {
  constructor(status, word) {
    super(word);
    this.status = status;
    this.word = word;
  }
}

// Whoever wants to know that the session is gone or the address is blocked.
const barred = [];
export const whenBarred = (listener) => barred.push(listener);

export async function ask(path, method = "GET", body = undefined) {
  const options = { method, headers: { Accept: "application/json" } };
  if (body !== undefined) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Refused(0, "no_connection");
  }
  const data = await answer.json().catch(() => ({ error: "server_error" }));
  if (answer.ok) return data;
  if (["session_expired", "login_required", "ip_block"].includes(data.error)) {
    barred.forEach((listener) => listener(data.error));
  }
  throw new Refused(answer.status, data.error || "server_error");
}

const REASONS = {
  no_connection: "연결이 끊어졌습니다. 처리 결과를 확인할 수 없습니다.",
  server_error: "서버 오류가 발생했습니다. (500)",
  not_found: "상품을 찾을 수 없습니다.",
  bad_request: "잘못된 요청입니다.",
  bad_credentials: "아이디 또는 비밀번호가 올바르지 않습니다.",
  captcha: "자동입력 방지 문자를 입력해 주세요.",
  session_expired: "세션이 만료되었습니다. 다시 로그인해 주세요.",
};
export const reason = (error) => REASONS[error.word] || "알 수 없는 오류입니다.";

export function toast(text, kind = "good") {
  const note = element("div", { class: `toast ${kind}` }, text);
  document.getElementById("toasts").append(note);
  setTimeout(() => note.remove(), 3500);
}

export const skeletons = (amount, kind) =>
  Array.from({ length: amount }, () => element("div", { class: `skeleton ${kind}` }));
