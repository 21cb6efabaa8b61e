package mml.hub.widget.ch12;

/** The data that the figures of chapter 12 begin with, as text. */
final class Samples {
    /** Six points that a line parts; with (2, 2), (1, 0) and (0, 1) on the margin. */
    static final String SIX = "2,2,1;2,3,1;3,2,1;0,0,-1;1,0,-1;0,1,-1";

    /** The same and one more, so that the best street is no longer the widest. */
    static final String SEVEN = SIX + ";0.5,2.5,-1";

    /** Which no line parts. */
    static final String XOR = "1,1,1;-1,-1,1;1,-1,-1;-1,1,-1";

    /** The first eighty points of the data set {@code two_moons}, to two decimals. */
    static final String MOONS =
            "2.07,0.41,lower;-0.34,1.03,upper;1.26,-0.36,lower;1.27,-0.38,lower;-0.84,0.20,upper;1.70,-0.32,l"
                    + "ower;-1.03,0.09,upper;0.85,-0.51,lower;1.16,0.44,upper;0.66,-0.59,lower;-0.96,0.55,upper;1.71,0."
                    + "18,lower;-0.98,0.03,upper;1.20,-0.44,lower;1.45,-0.12,lower;-0.05,0.15,lower;1.78,0.18,lower;1.2"
                    + "2,0.09,upper;0.50,0.96,upper;0.26,0.29,lower;-0.16,1.01,upper;0.07,0.02,lower;2.07,0.03,lower;0."
                    + "19,0.19,lower;1.18,0.22,upper;0.18,1.00,upper;2.09,0.39,lower;-0.05,0.35,lower;1.97,-0.12,lower;"
                    + "0.17,0.56,lower;0.25,0.76,upper;1.02,0.07,upper;-0.96,0.40,upper;0.76,-0.55,lower;0.89,0.08,uppe"
                    + "r;0.08,0.96,upper;0.51,0.93,upper;-0.03,0.94,upper;1.94,0.63,lower;-0.57,1.06,upper;0.61,-0.37,l"
                    + "ower;-0.04,0.71,lower;-0.96,0.40,upper;0.42,0.80,upper;2.15,0.36,lower;0.38,1.09,upper;2.13,0.28"
                    + ",lower;1.31,-0.53,lower;1.08,-0.42,lower;0.66,-0.55,lower;0.43,1.07,upper;0.03,0.36,lower;-0.08,"
                    + "-0.35,lower;1.17,0.26,upper;1.07,-0.53,lower;0.83,-0.62,lower;0.58,-0.45,lower;-0.33,0.90,upper;"
                    + "0.51,-0.26,lower;1.88,-0.04,lower;-0.34,0.91,upper;0.44,0.92,upper;0.26,-0.10,lower;0.29,-0.42,l"
                    + "ower;1.85,-0.19,lower;-0.09,-0.14,lower;0.01,1.00,upper;0.86,-0.45,lower;0.58,-0.23,lower;1.13,-"
                    + "0.20,lower;-0.18,0.35,lower;0.07,0.97,upper;1.74,-0.49,lower;1.96,0.43,lower;0.88,-0.03,upper;1."
                    + "65,-0.25,lower;0.69,0.44,upper;-0.90,0.12,upper;-0.30,0.82,upper;0.16,-0.01,lower";

    /** The first eighty points of the data set {@code circles}, to two decimals. */
    static final String RINGS =
            "-0.99,0.16,outer;0.52,0.89,outer;0.27,0.35,inner;0.26,-1.00,outer;0.06,-0.40,inner;0.71,0.72,out"
                    + "er;-0.70,0.87,outer;0.97,-0.35,outer;-0.42,0.10,inner;0.31,0.38,inner;0.70,-0.71,outer;-0.79,0.5"
                    + "8,outer;0.84,-0.61,outer;-0.46,-0.09,inner;-0.38,-1.02,outer;0.78,-0.56,outer;0.93,-0.25,outer;0"
                    + ".52,0.01,inner;0.00,-0.48,inner;1.12,-0.06,outer;-0.59,0.17,inner;0.44,-0.12,inner;-0.87,0.35,ou"
                    + "ter;0.36,0.07,inner;-0.51,0.75,outer;-0.23,-0.33,inner;0.76,0.61,outer;0.10,0.37,inner;0.37,-0.2"
                    + "7,inner;0.38,-0.90,outer;-0.24,0.93,outer;-0.33,-0.29,inner;0.67,0.72,outer;0.19,0.38,inner;1.04"
                    + ",0.09,outer;0.23,0.32,inner;-0.52,-0.09,inner;-0.12,0.94,outer;0.66,0.65,outer;-0.31,-0.10,inner"
                    + ";0.46,-0.15,inner;-0.19,-0.34,inner;-0.89,0.01,outer;-0.96,-0.31,outer;-0.22,-1.10,outer;-0.04,-"
                    + "0.46,inner;1.04,-0.34,outer;0.48,-0.15,inner;-0.21,-0.37,inner;-0.03,-0.99,outer;-0.07,-0.96,out"
                    + "er;0.27,0.46,inner;0.74,-0.56,outer;-0.40,-0.15,inner;0.59,-0.77,outer;-0.40,0.87,outer;0.02,-1."
                    + "08,outer;-0.32,0.43,inner;-0.37,0.58,inner;0.69,0.71,outer;-0.63,-0.84,outer;0.33,-0.34,inner;-0"
                    + ".04,0.55,inner;0.43,-0.05,inner;0.38,-0.95,outer;0.36,0.35,inner;0.93,0.54,outer;-0.22,-0.44,inn"
                    + "er;-0.51,1.03,outer;-0.24,0.32,inner;-0.35,0.20,inner;0.34,0.08,inner;0.40,0.94,outer;0.88,-0.21"
                    + ",outer;0.44,0.41,inner;1.01,-0.18,outer;0.47,0.35,inner;-0.47,0.90,outer;-0.17,0.49,inner;0.83,-"
                    + "0.30,outer";

    /** The petals of two species; from the data set {@code iris}. */
    static final String IRIS =
            "petal length,petal width,species;4.7,1.4,versicolor;4.5,1.5,versicolor;4.9,1.5,versicolor;4.0,1."
                    + "3,versicolor;4.6,1.5,versicolor;4.5,1.3,versicolor;4.7,1.6,versicolor;3.3,1.0,versicolor;4.6,1.3"
                    + ",versicolor;3.9,1.4,versicolor;3.5,1.0,versicolor;4.2,1.5,versicolor;4.0,1.0,versicolor;4.7,1.4,"
                    + "versicolor;3.6,1.3,versicolor;4.4,1.4,versicolor;4.5,1.5,versicolor;4.1,1.0,versicolor;4.5,1.5,v"
                    + "ersicolor;3.9,1.1,versicolor;4.8,1.8,versicolor;4.0,1.3,versicolor;4.9,1.5,versicolor;4.7,1.2,ve"
                    + "rsicolor;4.3,1.3,versicolor;4.4,1.4,versicolor;4.8,1.4,versicolor;5.0,1.7,versicolor;4.5,1.5,ver"
                    + "sicolor;3.5,1.0,versicolor;3.8,1.1,versicolor;3.7,1.0,versicolor;3.9,1.2,versicolor;5.1,1.6,vers"
                    + "icolor;4.5,1.5,versicolor;4.5,1.6,versicolor;4.7,1.5,versicolor;4.4,1.3,versicolor;4.1,1.3,versi"
                    + "color;4.0,1.3,versicolor;4.4,1.2,versicolor;4.6,1.4,versicolor;4.0,1.2,versicolor;3.3,1.0,versic"
                    + "olor;4.2,1.3,versicolor;4.2,1.2,versicolor;4.2,1.3,versicolor;4.3,1.3,versicolor;3.0,1.1,versico"
                    + "lor;4.1,1.3,versicolor;6.0,2.5,virginica;5.1,1.9,virginica;5.9,2.1,virginica;5.6,1.8,virginica;5"
                    + ".8,2.2,virginica;6.6,2.1,virginica;4.5,1.7,virginica;6.3,1.8,virginica;5.8,1.8,virginica;6.1,2.5"
                    + ",virginica;5.1,2.0,virginica;5.3,1.9,virginica;5.5,2.1,virginica;5.0,2.0,virginica;5.1,2.4,virgi"
                    + "nica;5.3,2.3,virginica;5.5,1.8,virginica;6.7,2.2,virginica;6.9,2.3,virginica;5.0,1.5,virginica;5"
                    + ".7,2.3,virginica;4.9,2.0,virginica;6.7,2.0,virginica;4.9,1.8,virginica;5.7,2.1,virginica;6.0,1.8"
                    + ",virginica;4.8,1.8,virginica;4.9,1.8,virginica;5.6,2.1,virginica;5.8,1.6,virginica;6.1,1.9,virgi"
                    + "nica;6.4,2.0,virginica;5.6,2.2,virginica;5.1,1.5,virginica;5.6,1.4,virginica;6.1,2.3,virginica;5"
                    + ".6,2.4,virginica;5.5,1.8,virginica;4.8,1.8,virginica;5.4,2.1,virginica;5.6,2.4,virginica;5.1,2.3"
                    + ",virginica;5.1,1.9,virginica;5.9,2.3,virginica;5.7,2.5,virginica;5.2,2.3,virginica;5.0,1.9,virgi"
                    + "nica;5.2,2.0,virginica;5.4,2.3,virginica;5.1,1.8,virginica";

    private Samples() {}
}
