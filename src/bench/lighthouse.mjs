// Serves the built site as hosts of static files do and shows what Lighthouse says of some pages.
// Usage: node lighthouse.mjs FOLDER PORT [PATH...]; started by src/bench/lighthouse.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";

const BASE = "/list/";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
};

const serve = ({ site, port }) => {
  const find = (url) => {
    const { pathname } = new URL(url, "http://localhost");
    // A host has this one at the top; here it stands for that.
    if (pathname === "/robots.txt") return path.join(site, "robots.txt");
    if (!pathname.startsWith(BASE)) return undefined;
    const file = path.join(site, decodeURIComponent(pathname.slice(BASE.length)));
    if (!file.startsWith(site)) return undefined;
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat?.isDirectory() ? path.join(file, "index.html") : stat && file;
  };
  createServer((request, response) => {
    const file = find(request.url);
    const body = gzipSync(readFileSync(file ?? path.join(site, "404.html")));
    response.writeHead(file ? 200 : 404, {
      "content-type": TYPES[path.extname(file ?? ".html")] ?? "application/octet-stream",
      "content-encoding": "gzip",
      "cache-control": "max-age=600",
    });
    response.end(body);
  }).listen(port, "127.0.0.1", () => parentPort.postMessage("ready"));
};

const measure = (folder, port, page) => {
  const report = path.join(folder, "reports", (page.replaceAll("/", "_") || "home") + ".json");
  mkdirSync(path.dirname(report), { recursive: true });
  const run = spawnSync(
    path.join(folder, "node_modules/.bin/lighthouse"),
    [
      `http://localhost:${port}${BASE}${page}`,
      "--quiet",
      "--output=json",
      `--output-path=${report}`,
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  if (run.status !== 0) throw new Error(`Lighthouse could not measure ${page || "the home page"}`);
  const { categories, audits } = JSON.parse(readFileSync(report, "utf8"));
  const scores = Object.values(categories).map((it) => `${it.title} ${Math.round(it.score * 100)}`);
  console.log(`${page || "home"}: ${scores.join(", ")}`);
  for (const { auditRefs } of Object.values(categories)) {
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 1) {
        console.log(`  ${audit.score} ${id}: ${audit.title} ${audit.displayValue ?? ""}`);
      }
    }
  }
};

if (isMainThread) {
  const [folder, port, ...pages] = process.argv.slice(2);
  const site = path.join(folder, "home/site");
  // Beside this thread, which waits for Lighthouse.
  const host = new Worker(fileURLToPath(import.meta.url), { workerData: { site, port: Number(port) } });
  await new Promise((resolve, reject) => host.once("message", resolve).once("error", reject));
  const wanted = pages.length ? pages : ["", "categories/databases-sql/", "libraries/aiohttp/"];
  for (const page of wanted) measure(folder, port, page);
  await host.terminate();
} else {
  serve(workerData);
}
