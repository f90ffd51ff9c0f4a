import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const JAR = join(ROOT, 'target/quarkus-app/quarkus-run.jar');
const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';

export const isPackaged = existsSync(JAR);

/** The program as it is shipped, in a process of its own, on a free port and a folder of its own. */
export class PackagedServer {
  private readonly data = mkdtempSync(join(tmpdir(), 'handful-packaged-'));
  private process: ChildProcess | undefined;
  private port = 0;
  private log = '';

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Starts it, on the same port and folder as before, and waits until it is ready. */
  async start(): Promise<void> {
    this.port ||= await freePort();
    const flags = ['--add-modules', 'jdk.incubator.vector', '--enable-native-access=ALL-UNNAMED'];
    const options = ['--port', `${this.port}`, '--data', this.data, '--catalogue', 'northlight'];
    const server = spawn(JAVA, [...flags, '-jar', JAR, 'serve', ...options], { cwd: ROOT });
    this.process = server;
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (text) => {
        this.log += text;
      });
    }
    server.on('error', (error) => {
      this.log += `${JAVA}: ${error.message}`;
      this.process = undefined;
    });
    process.once('exit', () => server.kill());
    await this.ready();
  }

  /** Ends it as a crash does; its Redis goes on. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Ends it and its Redis, whatever state a failed test has left them in. */
  async stop(): Promise<void> {
    const server = this.process;
    const patience = setTimeout(() => server?.kill('SIGKILL'), 20_000);
    await this.end('SIGTERM');
    clearTimeout(patience);
    await this.endRedis();
    rmSync(this.data, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const server = this.process;
    this.process = undefined;
    if (server && server.exitCode === null && server.signalCode === null) {
      await new Promise((ended) => {
        server.once('exit', ended);
        server.kill(signal);
      });
    }
  }

  private async ready(): Promise<void> {
    for (let tries = 0; tries < 600; tries += 1) {
      if (!this.process || this.process.exitCode !== null) {
        break;
      }
      const health = await fetch(`${this.url}/q/health/ready`).catch(() => undefined);
      if (health?.ok) {
        return;
      }
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error(`The packaged server is not ready:\n${this.log}`);
  }

  /** The Redis of a killed server outlives it until the next start. */
  private async endRedis(): Promise<void> {
    const run = join(this.data, 'redis/redis.run');
    if (!existsSync(run)) {
      return;
    }
    const [port, password] = readFileSync(run, 'utf8').trim().split(' ');
    await new Promise<void>((ended) => {
      const redis = createConnection(Number(port), '127.0.0.1', () =>
        redis.write(`AUTH ${password}\r\nSHUTDOWN NOSAVE\r\n`),
      );
      redis.on('error', () => ended()).on('close', () => ended());
      redis.resume().setTimeout(3000, () => redis.destroy());
    });
  }
}

const freePort = () =>
  new Promise<number>((found) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
