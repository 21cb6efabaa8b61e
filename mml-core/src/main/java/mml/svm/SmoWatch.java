package mml.svm;

/** What SMO tells while it runs. */
interface SmoWatch {
    /** Looks at nothing. */
    SmoWatch NONE = new SmoWatch() {};

    /** Whether to stop. */
    default boolean stopped() {
        return false;
    }

    /** Variable i has risen to {@code betaI} and j has fallen to {@code betaJ}. */
    default void pair(int i, int j, double eta, double violation, double betaI, double betaJ) {}

    /** Many variables moved at once; those named have the values given. */
    default void jumped(int[] numbers, double[] beta) {}

    /** So many variables are left to choose from. */
    default void shrunk(int[] active) {}
}
