package mml.svm;

/** How exact, how long, with how much memory; floor is a gap that is small enough whatever the objective. */
record SmoSettings(double violation, double gap, double floor, int steps, long cacheBytes, boolean shrinking) {}
