import { setTimeout as pause } from "node:timers/promises";
import { waitForPort } from "./ports.ts";

/** Asks V8 in a workerd that was started with this port for its inspector. */
export interface Inspector {
  /** The memory of the isolate by the count of V8, in bytes: its heap including free space, C++ objects and array buffers. */
  readonly isolateBytes: () => Promise<number>;
  readonly close: () => void;
}

/** The result of `Runtime.getHeapUsage` of the Chrome DevTools Protocol. Bytes. */
interface HeapUsage {
  readonly totalSize: number;
  readonly embedderHeapUsedSize: number;
  readonly backingStorageSize: number;
}

/** Connects to the inspector of the first Worker. */
export async function connectInspector(port: number): Promise<Inspector> {
  await waitForPort(port);
  const socket = new WebSocket(await debuggerUrl(port));
  await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
  const pending = new Map<number, (usage: HeapUsage) => void>();
  socket.addEventListener("message", ({ data }) => {
    const { id, result }: { id?: number; result?: HeapUsage } = JSON.parse(String(data));
    if (id !== undefined && result !== undefined) pending.get(id)?.(result);
  });
  let last = 0;
  return {
    async isolateBytes() {
      last += 1;
      const usage = new Promise<HeapUsage>((resolve) => pending.set(last, resolve));
      socket.send(JSON.stringify({ id: last, method: "Runtime.getHeapUsage" }));
      const { totalSize, embedderHeapUsedSize, backingStorageSize } = await usage;
      return totalSize + embedderHeapUsedSize + backingStorageSize;
    },
    close: () => socket.close(),
  };
}

/** The URL of the first Worker, which the inspector lists when it is loaded. */
async function debuggerUrl(port: number): Promise<string> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/json`);
    const [target] = (await response.json()) as readonly { readonly webSocketDebuggerUrl: string }[];
    if (target !== undefined) return target.webSocketDebuggerUrl;
    await pause(10);
  }
}
