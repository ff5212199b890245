"use strict";
// Turns a picture into a JPEG on the phone and sends it with progress; without it the form does.
const form = document.querySelector("form");
const notice = document.getElementById("notice");
const progress = document.getElementById("progress");
const left = document.getElementById("left");
const LONGEST = 3000;
const TRIES = 3;

function say(words, kind) {
  notice.textContent = words;
  notice.className = "notice " + kind;
}

async function asJpeg(file) {
  if (file.type === "application/pdf") return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const jpeg = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.9));
    return jpeg || file;
  } catch {
    return file; // what this browser cannot read, the kiosk judges
  }
}

function post(body) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = (event) => {
      if (!event.lengthComputable) return;
      const percent = Math.round((100 * event.loaded) / event.total);
      progress.value = percent;
      say(form.dataset.sending.replace("{percent}", percent), "none");
    };
    request.onload = () => (request.response ? done(request.response) : fail());
    request.onerror = request.ontimeout = request.onabort = () => fail();
    request.timeout = 120000;
    request.send(body);
  });
}

async function send(file) {
  say(form.dataset.preparing, "none");
  const body = new FormData();
  body.append("file", await asJpeg(file), "file");
  progress.hidden = false;
  for (let tries = 1; ; tries += 1) {
    try {
      const answer = await post(body);
      say(answer.words, answer.sent ? "good" : "bad");
      left.textContent = answer.left_words;
      form.hidden = answer.left < 1;
      break;
    } catch {
      if (tries >= TRIES) {
        say(form.dataset.failed, "bad");
        break;
      }
      say(form.dataset.again, "bad");
      await new Promise((done) => setTimeout(done, 2000));
    }
  }
  progress.hidden = true;
}

document.body.classList.add("scripted");
let queue = Promise.resolve();
form.querySelector("button").hidden = true;
document.getElementById("file").multiple = true;
for (const input of form.querySelectorAll("input")) {
  input.addEventListener("change", () => {
    const chosen = [...input.files];
    input.value = "";
    for (const file of chosen) queue = queue.then(() => send(file));
  });
}
form.addEventListener("submit", (event) => event.preventDefault());
