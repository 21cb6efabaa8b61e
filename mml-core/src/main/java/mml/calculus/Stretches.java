package mml.calculus;

import java.util.Arrays;

/**
 * Runs of tasks, cut where the places that the tasks take their numbers from stop to go on evenly: within a stretch each place stays,
 * or moves by one from task to task, so that a loop needs no list of places. What is uneven is left in stretches that need one.
 *
 * @param bounds where each stretch begins, and at last where all end
 * @param runs to which run each belongs
 * @param forms which places move, the j-th as the bit 2ʲ; {@link #LISTED} where they are uneven
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and by one loop
record Stretches(int[] bounds, int[] runs, int[] forms) {
    static final int LISTED = -1;
    /** Shorter ones are not worth a loop of their own. */
    private static final int SHORTEST = 4;

    int count() {
        return forms.length;
    }

    static Stretches of(Runs runs, int[]... places) {
        return new Cutter(places).cut(runs);
    }

    private static final class Cutter {
        private final int[][] places;
        private int[] bounds = new int[16];
        private int[] owners = new int[16];
        private int[] forms = new int[16];
        private int count;

        Cutter(int[][] places) {
            this.places = places;
        }

        Stretches cut(Runs runs) {
            for (int run = 0; run < runs.count(); run++) {
                int end = runs.bounds()[run + 1];
                boolean uneven = false;
                for (int k = runs.bounds()[run]; k < end; ) {
                    int form = form(k, end);
                    int to = form == LISTED ? k : k + 1;
                    while (to < end && form != LISTED && form(to - 1, end) == form) to++;
                    if (to - k >= SHORTEST) {
                        add(k, run, form);
                        k = to;
                        uneven = false;
                    } else {
                        if (!uneven) add(k, run, LISTED);
                        k++;
                        uneven = true;
                    }
                }
            }
            bounds = Arrays.copyOf(bounds, count + 1);
            bounds[count] = runs.order().length;
            return new Stretches(bounds, Arrays.copyOf(owners, count), Arrays.copyOf(forms, count));
        }

        /** How the places go on from task k to the next. */
        private int form(int k, int end) {
            if (k + 1 >= end) return LISTED;
            int form = 0;
            for (int j = 0; j < places.length; j++) {
                int step = places[j][k + 1] - places[j][k];
                if (step != 0 && step != 1) return LISTED;
                form |= step << j;
            }
            return form;
        }

        private void add(int from, int run, int form) {
            if (count == forms.length) {
                bounds = Arrays.copyOf(bounds, 2 * count);
                owners = Arrays.copyOf(owners, 2 * count);
                forms = Arrays.copyOf(forms, 2 * count);
            }
            bounds[count] = from;
            owners[count] = run;
            forms[count++] = form;
        }
    }
}
