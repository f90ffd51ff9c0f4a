package dev.handful.ranking.scale;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Clock, processor and heap of this process, step by step. */
final class Meter {

  private static final double NANOS = 1e9;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final List<IndexReport.Step> steps = new ArrayList<>();
  private final PrintStream progress;

  Meter(PrintStream progress) {
    this.progress = progress;
  }

  <T> T step(String name, Supplier<T> work) {
    long start = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    var result = work.get();
    double wall = (System.nanoTime() - start) / NANOS;
    double spent = (system.getProcessCpuTime() - cpu) / NANOS;
    steps.add(new IndexReport.Step(name, wall, spent, heap()));
    progress.printf(Locale.ROOT, "%s: %.1f s (%.1f s CPU)%n", name, wall, spent);
    return result;
  }

  List<IndexReport.Step> steps() {
    return List.copyOf(steps);
  }

  /** Megabytes that are still needed. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
