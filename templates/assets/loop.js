// The drawing of an event loop. Its steps are the list below it; this only moves the signs to
// where a step says they are, and tells the step to those who do not see the drawing.
"use strict";

{
  const figure = document.querySelector("#event-loop");
  const find = (name) => figure.querySelector(name);
  const steps = [...figure.querySelectorAll(".loop-steps li")];
  const places = {
    r1: [158, 165], r2: [103, 165], r3: [48, 165],
    run: [320, 165], timer: [475, 90], socket: [475, 210],
    d1: [48, 295], d2: [103, 295], d3: [158, 295],
  };
  const play = find(".loop-play");
  const word = play.textContent;
  let now = -1;
  let timer;

  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    play.textContent = word;
  };

  const show = (number, said = true) => {
    now = Math.min(Math.max(number, 0), steps.length - 1);
    const { time, flags, ...tasks } = steps[now].dataset;
    for (const [task, place] of Object.entries(tasks)) {
      const [x, y] = places[place];
      // A property and no attribute, so that the style sheet may let it glide.
      find(`[data-task=${task}]`).style.transform = `translate(${x}px, ${y}px)`;
    }
    figure.dataset.flags = flags + Object.values(tasks).map((place) => " " + place).join("");
    find(".loop-clock").textContent = time + " s";
    steps.forEach((step, i) => (i === now ? step.setAttribute("aria-current", "step") : step.removeAttribute("aria-current")));
    find(".loop-place").textContent = `${now + 1} of ${steps.length}`;
    // A disabled button would lose the focus of whoever pressed it.
    find(".loop-back").setAttribute("aria-disabled", String(now === 0));
    find(".loop-next").setAttribute("aria-disabled", String(now === steps.length - 1));
    if (said) find("[role=status]").textContent = `Step ${now + 1} of ${steps.length}: ${steps[now].textContent}`;
  };

  const go = (number) => {
    stop();
    show(number);
  };

  find(".loop-back").addEventListener("click", () => go(now - 1));
  find(".loop-next").addEventListener("click", () => go(now + 1));
  play.addEventListener("click", () => {
    if (timer) return stop();
    show(now === steps.length - 1 ? 0 : now + 1);
    play.textContent = play.dataset.stop;
    timer = setInterval(() => {
      show(now + 1);
      if (now === steps.length - 1) stop();
    }, 3000);
  });
  find(".loop-buttons").addEventListener("keydown", (event) => {
    const to = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: steps.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(to);
  });
  steps.forEach((step, i) => step.addEventListener("click", () => go(i)));

  find("title").textContent = "An event loop with a queue of ready tasks on its left, timers and sockets on its right, and one seat for the task that runs. The steps below tell what it shows.";
  show(0, false);
}
