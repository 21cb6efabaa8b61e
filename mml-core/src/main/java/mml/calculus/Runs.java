package mml.calculus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An order of tasks in which those of a kind stand together, as far as what they wait for allows: a loop over one kind decides
 * nothing from task to task, and a wrong guess at a decision costs a processor more than the task.
 *
 * @param order the tasks
 * @param bounds where each run begins, and at last where all end
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and by one loop
record Runs(int[] order, int[] bounds) {
    int count() {
        return bounds.length - 1;
    }

    /** Tasks with what they wait for. */
    abstract static class Builder {
        private final int[] kinds;
        private final int[] waiting;
        /** Pairs as lists: the first pair of a task, who waits in it, and the next. */
        private final int[] first;

        private int[] waiter = new int[64];
        private int[] next = new int[64];
        private int pairs;

        /** @param kinds of each task, small numbers; −1 for what is no task */
        Builder(int[] kinds) {
            this.kinds = kinds;
            waiting = new int[kinds.length];
            first = new int[kinds.length];
            Arrays.fill(first, -1);
        }

        /** By what tasks of a kind that do not wait for one another are sorted. */
        abstract int key(int task);

        /** Hears that the task has its place in the order. */
        void placed(int task, int place) {}

        /** Task {@code later} waits for {@code earlier}. */
        final void after(int earlier, int later) {
            if (pairs == next.length) {
                waiter = Arrays.copyOf(waiter, 2 * pairs);
                next = Arrays.copyOf(next, 2 * pairs);
            }
            waiter[pairs] = later;
            next[pairs] = first[earlier];
            first[earlier] = pairs++;
            waiting[later]++;
        }

        final Runs runs() {
            List<Ready> ready = new ArrayList<>();
            int tasks = 0;
            for (int task = 0; task < kinds.length; task++) {
                if (kinds[task] < 0) continue;
                tasks++;
                while (ready.size() <= kinds[task]) ready.add(new Ready());
                if (waiting[task] == 0) ready.get(kinds[task]).add(key(task), task);
            }
            int[] order = new int[tasks];
            int[] bounds = new int[tasks + 1];
            int done = 0;
            int runs = 0;
            while (done < tasks) {
                bounds[runs++] = done;
                Ready longest = ready.get(0);
                for (Ready each : ready) if (each.size > longest.size) longest = each;
                for (int task : longest.take()) {
                    order[done] = task;
                    placed(task, done++);
                    for (int pair = first[task]; pair >= 0; pair = next[pair]) {
                        int then = waiter[pair];
                        if (--waiting[then] == 0) ready.get(kinds[then]).add(key(then), then);
                    }
                }
            }
            bounds[runs] = done;
            return new Runs(order, Arrays.copyOf(bounds, runs + 1));
        }
    }

    /** Tasks that wait for nothing. */
    private static final class Ready {
        private long[] tasks = new long[16];
        private int size;

        void add(int key, int task) {
            if (size == tasks.length) tasks = Arrays.copyOf(tasks, 2 * size);
            tasks[size++] = (long) key << 32 | task;
        }

        int[] take() {
            Arrays.sort(tasks, 0, size);
            int[] sorted = new int[size];
            for (int k = 0; k < size; k++) sorted[k] = (int) tasks[k];
            size = 0;
            return sorted;
        }
    }
}
