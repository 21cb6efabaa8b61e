"""Writes elementary.csv: function, x, y (or nothing), value.

Arguments are doubles in hexadecimal, values have 40 digits, from mpmath (python3-mpmath) with a precision that no
cancellation and no reduction of an angle exhausts. Run it here: python3 reference.py
"""
import random
import struct

from mpmath import mp, mpf, nstr, pi
import mpmath as m

mp.prec = 2600
rng = random.Random(20261128)


def any_double():
    while True:
        x = struct.unpack("<d", struct.pack("<Q", rng.getrandbits(64)))[0]
        if x == x and abs(x) != float("inf"):
            return x


def size(low, high):
    return rng.choice((-1, 1)) * (1 + rng.random()) * 2.0 ** rng.randint(low, high)


def neighbours(x):
    bits = struct.unpack("<q", struct.pack("<d", x))[0]
    return [struct.unpack("<d", struct.pack("<q", bits + i))[0] for i in (-1, 0, 1)]


def both(xs):
    return [s * x for x in xs for s in (1, -1)]


def some(n, *makers):
    return [maker() for maker in makers for _ in range(n)]


def around(xs):
    return [y for x in xs for y in neighbours(float(x))]


def near_turns():
    """The doubles nearest to multiples of π/2, over all sizes, and two famous ones."""
    turns = [float(k * pi / 2) for k in (1, 2, 3, 4, 7, 22, 355, 710, 1000001, 2 ** 19, 2 ** 20 - 1, 2 ** 21 + 1)]
    hardest = [6381956970095103 * 2.0 ** 797, 5.319372648326541e+255, 1e22, 1e5, 1.7976931348623157e308]
    return both(around(turns) + hardest)


angles = near_turns() + both(some(25, lambda: rng.uniform(0, 1), lambda: abs(size(-30, 0)), lambda: rng.uniform(0, 100),
                                  lambda: rng.uniform(0, 1e6), lambda: abs(size(20, 1022)))) \
    + both(around([m.pi / 4, 2.0 ** 20, 2.0 ** -27]))
whole = some(40, lambda: rng.uniform(-1, 1), lambda: size(-40, 9), lambda: rng.uniform(-50, 50))
growing = whole + some(40, lambda: rng.uniform(-700, 700)) \
    + both(around([m.log(2) / 2, 1.5 * m.log(2), 1e-9, 22, 40, 37.4, 710, 745])) + both([710.4758600739439, 2.0 ** -54])
growing = [x for x in growing if abs(x) < 1000]
positive = some(60, lambda: abs(any_double()), lambda: rng.uniform(0.5, 2)) + [1 + size(-50, -2) for _ in range(60)] \
    + around([2 ** -0.5, 2 ** 0.5, 1, 2, 10, 1000, 5e-324 * 8, 2.2250738585072014e-308]) + [5e-324, 1.7976931348623157e308]
slopes = both(some(40, lambda: abs(size(-40, 70)), lambda: rng.uniform(0, 1), lambda: rng.uniform(0, 20))
              + around([1, 2.0 ** -28, 2.0 ** 60] + [(k + 0.5) / 8 for k in range(9)]) + [5e-324, 1.7976931348623157e308])
unit = both(some(40, lambda: rng.uniform(0, 1), lambda: abs(size(-40, -1)), lambda: 1 - abs(size(-53, -2)))
            + around([0.5, 2 ** -0.5, 2.0 ** -28]) + [1.0, 5e-324])
bases = [(abs(any_double()), rng.uniform(-3, 3)) for _ in range(50)] \
    + [(rng.uniform(0, 10), rng.uniform(-300, 300)) for _ in range(50)] \
    + [(1 + size(-30, -2), size(0, 35)) for _ in range(50)] \
    + [(abs(size(-1000, 1000)), float(rng.randint(-70, 70))) for _ in range(50)] \
    + [(abs(size(-20, 20)), rng.randint(-9, 9) + 0.5) for _ in range(30)] \
    + [(-abs(size(-3, 3)), float(rng.randint(-90, 90))) for _ in range(30)] \
    + [(10.0, float(n)) for n in range(-323, 309, 17)] + [(10.0, 300.0), (5e-324, 0.25), (5e-324, 3.0), (-2.0, 3.0)]
points = [(size(-3, 3), size(-3, 3)) for _ in range(100)] + [(any_double(), any_double()) for _ in range(40)] \
    + [(x * size(-70, 70), x) for x in some(60, lambda: size(-1000, 900))] + [(5e-324, 5e-324), (5e-324, -1e-323)]

FUNCTIONS = [
    ("exp", m.exp, growing), ("expm1", m.expm1, growing), ("sinh", m.sinh, growing), ("cosh", m.cosh, growing),
    ("tanh", m.tanh, growing), ("sigmoid", lambda x: 1 / (1 + m.exp(-x)), growing),
    ("softplus", lambda x: m.log(1 + m.exp(x)), growing),
    ("log", m.log, positive), ("log2", lambda x: m.log(x) / m.log(2), positive),
    ("log10", lambda x: m.log(x) / m.log(10), positive), ("log1p", lambda x: m.log(1 + x), positive + [-x for x in unit if abs(x) < 1]),
    ("sin", m.sin, angles), ("cos", m.cos, angles), ("tan", m.tan, angles),
    ("atan", m.atan, slopes), ("asin", m.asin, unit), ("acos", m.acos, unit),
    ("pow", m.power, bases), ("atan2", m.atan2, points),
]


def main():
    with open("elementary.csv", "w", newline="\n") as out:
        for name, f, arguments in FUNCTIONS:
            for a in dict.fromkeys(arguments):
                x, y = a if isinstance(a, tuple) else (a, None)
                value = f(mpf(x)) if y is None else f(mpf(x), mpf(y))
                if value != 0 and abs(value) < mpf(10) ** -330 or abs(value) > mpf(10) ** 320:
                    continue
                out.write("%s,%s,%s,%s\n" % (name, x.hex(), "" if y is None else y.hex(), nstr(value, 40)))


if __name__ == "__main__":
    main()
